import type { TemplateRefusal } from '#shared/result';

/** Parts of an office file that a template must not hold, by name. */
const wrongNames: readonly [RegExp, TemplateRefusal][] = [
  [/(?:^|[\\/])vba(?:Project\w*\.bin|Data\.xml)$/i, 'macros'],
  [/(?:^|[\\/])activeX[\\/]/i, 'active-control'],
  [/(?:^|[\\/])embeddings[\\/]/i, 'embedded-object'],
];

/**
 * Why a part by its name alone is no part of a template, or null. What a relationship names is refused by that already; a part that none names
 * would still go into the customer's file as it is, and other programs, and those who look for macros, go by the name.
 */
export const wrongPart = (name: string): TemplateRefusal | null => wrongNames.find(([pattern]) => pattern.test(name))?.[1] ?? null;
