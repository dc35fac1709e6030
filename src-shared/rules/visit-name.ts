import { showValue } from '../records/show-value';
import { visit as definition, type Visit } from '../records/visit';
import type { Language } from '../text/index';
import { dayOfVisit } from './visits';

/** How a visit is called among those of other customers: whom, when and what for, as far as it is known, and its number, which tells two of one day apart. */
export function visitName(visit: Visit, customer: string, language: Language): string {
  const purposes = showValue(definition.fields.purposes, visit.purposes, { names: new Map(), language });
  return [customer, dayOfVisit(visit), purposes, visit.no].filter(Boolean).join(' · ');
}
