import type { StoredRow } from '#shared/changes/cells';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';

/** A row that does not fit its definition was about to be stored: a bug. Names the field and what is wrong with it, never the value. */
export class UnfitRow extends Error {
  constructor(
    readonly kind: Kind,
    readonly field: string,
    problem: string,
  ) {
    super(`${kind}.${field}: ${problem}`);
    this.name = 'UnfitRow';
  }
}

/** The gate of every commit: right types, nothing unknown. Required is not asked. Throws `UnfitRow`. */
export function checkRow(kind: Kind, row: StoredRow): void {
  const parsed = definitionOf(kind).stored.safeParse(row);
  if (parsed.success) return;
  const issue = parsed.error.issues[0];
  const unknown = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  throw new UnfitRow(kind, [...(issue?.path ?? []), ...unknown].join('.'), issue?.code ?? 'invalid');
}
