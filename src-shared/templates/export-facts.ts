/** What the export itself is asked for. */
export const exportFacts = ['exportedOn', 'exportedBy', 'version', 'edition'] as const;
export type ExportFact = (typeof exportFacts)[number];
