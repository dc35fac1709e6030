/** Where a vault stands: the last batch of one database in one generation. */
export type Position = { db: string; generation: number; schema: number; lastSeq: number; lastId: string | null };

/** A row with its kind, as a base holds it and as the page gets it. */
export type KindRow = { kind: string; row: Record<string, unknown> };
