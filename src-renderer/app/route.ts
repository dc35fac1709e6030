import type { AskedPast } from '#shared/changes/past';
import { isKind, type Kind } from '#shared/records/kinds';
import { customerTabs, projectTabs, settingsParts, type CustomerTab, type ProjectTab, type SettingsPart } from '../state/addresses';
import type { ChosenPaper, ExportSubject } from '../state/documents';

/** What the window's address means. `open` is the record that is open beside a list. */
export type Route =
  | { readonly page: 'customers' }
  | { readonly page: 'customer'; readonly id: string; readonly tab: CustomerTab; readonly open: string | null }
  | { readonly page: 'projects' }
  | { readonly page: 'project'; readonly id: string; readonly tab: ProjectTab; readonly open: string | null }
  | { readonly page: 'visits' }
  | { readonly page: 'visit'; readonly id: string }
  | { readonly page: 'documents' }
  | { readonly page: 'templates' }
  | { readonly page: 'exports'; readonly open: string | null }
  | { readonly page: 'document'; readonly kind: Kind; readonly id: string; readonly chosen: ChosenPaper | null }
  | { readonly page: 'settings'; readonly part: SettingsPart; readonly open: string | null }
  /** `past` is the state whose preview is open. */
  | { readonly page: 'backup'; readonly past: AskedPast | null }
  | { readonly page: 'unknown' };

const oneOf = <T extends string>(names: readonly T[], name: string | undefined): T | undefined => names.find((each) => each === name);

const whole = (digits: string | undefined): number | null => (/^\d{1,15}$/.test(digits ?? '') ? Number(digits) : null);

function pastOf(first: string | undefined, second: string | undefined): AskedPast | null {
  if (first === 'at') return second === undefined || Number.isNaN(Date.parse(second)) ? null : { at: second };
  const [generation, seq] = [whole(first), whole(second)];
  return generation === null || seq === null ? null : { generation, seq };
}

function documentRoute(kind: string, id: string | undefined, document: string | undefined, of: string | undefined): Route {
  if (!isKind(kind) || id === undefined) return { page: 'unknown' };
  return { page: 'document', kind, id, chosen: document === undefined || of === undefined ? null : { document, id: of } };
}

/** Reads the address after the `#`. A tab that nobody knows is the first one; an address that leads nowhere is `unknown`. */
export function routeOf(path: string): Route {
  const [area, first, second, open = null, last] = path.split('/').filter(Boolean);
  switch (area) {
    case undefined:
      return { page: 'customers' };
    case 'customers':
      if (first === undefined) return { page: 'customers' };
      return { page: 'customer', id: first, tab: oneOf(customerTabs, second) ?? customerTabs[0], open };
    case 'projects':
      if (first === undefined) return { page: 'projects' };
      return { page: 'project', id: first, tab: oneOf(projectTabs, second) ?? projectTabs[0], open };
    case 'visits':
      return first === undefined ? { page: 'visits' } : { page: 'visit', id: first };
    case 'documents':
      if (first === 'templates') return { page: 'templates' };
      if (first === 'exported') return { page: 'exports', open: second ?? null };
      return first === undefined ? { page: 'documents' } : documentRoute(first, second, open ?? undefined, last);
    case 'settings':
      return { page: 'settings', part: oneOf(settingsParts, first) ?? settingsParts[0], open: second ?? null };
    case 'backup':
      return { page: 'backup', past: pastOf(first, second) };
    default:
      return { page: 'unknown' };
  }
}

/** The page of the address without its tab and its open record: while it stays the same, the user stays on the same page. */
export const pageKey = (route: Route): string => ('id' in route ? `${route.page}/${route.id}` : route.page);

/** Of which record documents are made here; null on pages that show no single record. */
export function subjectOf(route: Route): ExportSubject | null {
  if (route.page === 'document') return { kind: route.kind, id: route.id };
  if (route.page !== 'customer' && route.page !== 'project' && route.page !== 'visit') return null;
  return { kind: route.page, id: route.id };
}
