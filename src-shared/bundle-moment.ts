/** The head of a data file as the program writes it, up to the moment in it. */
const head = /^(\{"format":\d+,"schema":\d+,"exportedAt":")[^"]*(?=")/;

/** Stands in kept data instead of the moment of an export, so that exports of the same data are kept once. */
const noMoment = '1970-01-01T00:00:00.000Z';

/**
 * The text of a data file as of another moment (ISO 8601, UTC); nothing else in it changes. A text with another head than ours is given back as it
 * is: it keeps the moment that it has.
 */
export const atMoment = (bundle: string, exportedAt: string): string => bundle.replace(head, (_all, before: string) => before + exportedAt);

/** The text of a data file without the moment at which it was made. */
export const withoutMoment = (bundle: string): string => atMoment(bundle, noMoment);
