import { batchSchema, type Batch } from '#shared/changes/batch';
import { partsOf, type StoredRow } from '#shared/changes/cells';
import type { Patch } from '#shared/changes/patch';
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

/** What is `fixed` is written with the record and never again (lifecycle G-4): a change of it, by whatever way, is a bug. Throws `UnfitRow`. */
export function checkFixed(kind: Kind, changed: Patch): void {
  const { fields } = definitionOf(kind);
  for (const cell of Object.keys(changed)) {
    const [name] = partsOf(cell);
    if (fields[name]?.options.fixed) throw new UnfitRow(kind, name, 'fixed');
  }
}

const batchHead = batchSchema.omit({ ops: true });

/** What a batch says of itself must fit the journal too: one that the journal refuses for ever would hold up everything after it. Throws. */
export function checkHead({ ops: _ops, ...head }: Batch): void {
  const wrong = batchHead.safeParse(head).error?.issues[0];
  if (wrong) throw new Error(`a batch with this ${wrong.path.join('.')} does not fit the journal`);
}
