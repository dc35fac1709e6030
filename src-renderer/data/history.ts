import { changeOf, type Batch } from '#shared/changes/batch';
import { memberOf, partsOf, type Json, type StoredRow } from '#shared/changes/cells';
import { apply, compose, type Patch } from '#shared/changes/patch';
import { envelopeLabels } from '#shared/records/define';
import { isEmpty, type Field, type Label } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { placeChoices } from '#shared/records/slots-of';
import { formerNames } from '#shared/upgrades/former-names';
import { broughtUp, schema } from '#shared/upgrades/index';

/** One cell of one change. */
export type HistoryChange = {
  path: string;
  /** Of the field; for a cell inside a list item that of the item's field. Where no definition knows it any more, what it was called, or the path. */
  label: Label;
  /** Of the list, for cells inside an item. */
  list: Label | null;
  /** `set`: a value became another. `added`, `removed`, `moved`: a member of a list or a set. */
  what: 'set' | 'added' | 'removed' | 'moved';
  /** The definition with which the values can be shown; null for the envelope and for members of a list. */
  field: Field | null;
  old: Json;
  next: Json;
};

/** What happened to a record in one step. */
export type HistoryEntry = {
  step: string;
  /** The last batch of the step: with this number `stateAt` gives what the record was then. */
  seq: number;
  at: string;
  by: string;
  label: string;
  op: 'create' | 'update' | 'void' | 'restore';
  reason: string | null;
  changes: HistoryChange[];
};

const plain = (name: string): Label => ({ zh: name, en: name });
const former = (kind: Kind, ...names: string[]): Label | undefined => formerNames[[kind, ...names].join('/')];
const envelope: Readonly<Record<string, Label>> = envelopeLabels;

/** The field as its values are shown: where a file stands is kept as a word of the definitions. */
function fieldOf(kind: Kind, name: string): Field | undefined {
  const field = definitionOf(kind).fields[name];
  return field && kind === 'attachment' && (name === 'slot' || name === 'shot')
    ? { ...field, type: 'choice', choices: placeChoices(name) }
    : field;
}

function changeAt(kind: Kind, path: string, old: Json, next: Json): HistoryChange | null {
  const [name, key, sub] = partsOf(path);
  const field = fieldOf(kind, name);
  const label = field?.label ?? envelope[name] ?? former(kind, name) ?? plain(path);
  if (key === undefined) {
    // The cell of a whole list or set only says that it is there.
    if (Array.isArray(next) || (isEmpty(old) && isEmpty(next))) return null;
    return { path, label, list: null, what: 'set', field: field ?? null, old, next };
  }
  if (sub !== undefined) {
    const inner = field?.fields?.[sub];
    if (isEmpty(old) && isEmpty(next)) return null;
    return {
      path,
      label: inner?.label ?? former(kind, name, sub) ?? plain(sub),
      list: label,
      what: 'set',
      field: inner ?? null,
      old,
      next,
    };
  }
  const what = old === null ? 'added' : next === null ? 'removed' : 'moved';
  if (old === null && next === null) return null;
  if (field?.type === 'list') return { path, label, list: null, what, field: null, old: null, next: null };
  const value = [memberOf(key)];
  return {
    path,
    label,
    list: null,
    what,
    field: field ?? null,
    old: what === 'removed' ? value : null,
    next: what === 'added' ? value : null,
  };
}

/** The cells of a patch in the order of the definition, items of a list in theirs. Whose child a record is never changes and is left out. */
export function changesOf(kind: Kind, patch: Patch): HistoryChange[] {
  const { fields, parent } = definitionOf(kind);
  const order = ['no', ...Object.keys(fields), 'voided'];
  const placeOf = (path: string) => {
    const [name, key] = partsOf(path);
    const place = key === undefined ? '' : patch[`${name}/${key}`]?.[1];
    return [order.indexOf(name), typeof place === 'string' ? place : '', path] as const;
  };
  const before = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
  return Object.entries(patch)
    .filter(([path]) => path !== `${parent}Id`)
    .map(([path, change]) => ({ path, change, place: placeOf(path) }))
    .sort(({ place: a }, { place: b }) => a[0] - b[0] || before(a[1], b[1]) || before(a[2], b[2]))
    .flatMap(({ path, change: [old, next] }) => changeAt(kind, path, old, next) ?? []);
}

/** What happened to a record, newest first; saves of one step are one entry. Steps in which nothing remained changed are left out. */
export function historyOf(batches: readonly Batch[], kind: Kind, record: string): HistoryEntry[] {
  const steps: (Omit<HistoryEntry, 'changes'> & { patch: Patch })[] = [];
  for (const batch of batches) {
    for (const op of batch.ops) {
      if (op.record !== record || op.kind !== kind) continue;
      const top = steps.at(-1);
      const { step, seq, at, by, label } = batch;
      if (top?.step === step) Object.assign(top, { seq, at, patch: compose(top.patch, op.patch), reason: op.reason ?? top.reason });
      else steps.push({ step, seq, at, by, label, op: op.op, reason: op.reason ?? null, patch: op.patch });
    }
  }
  return steps
    .map(({ patch, ...entry }) => ({ ...entry, changes: changesOf(kind, patch) }))
    .filter(({ op, changes }) => op !== 'update' || changes.length > 0)
    .toReversed();
}

/**
 * What the record was after batch `seq`, as it would stand there today: an upgrade that came between two batches, or after the last, is applied
 * where it came. Null where the batches do not reach back to its creation.
 */
export function stateAt(batches: readonly Batch[], kind: Kind, record: string, seq: number): StoredRow | null {
  let row: StoredRow | null = null;
  let written = schema;
  for (const batch of batches) {
    if (batch.seq > seq) break;
    if (row) row = broughtUp(written, kind, row, batch.schema);
    written = batch.schema;
    for (const op of batch.ops) if (op.record === record && op.kind === kind) row = apply(row, changeOf(batch, op));
  }
  return row && row.sync.clock !== '' ? broughtUp(written, kind, row) : null;
}

/** The fields of an earlier state that can change, ready to be written as an `update` with the label `bring-back:<kind>`. */
export function valuesToBringBack(kind: Kind, earlier: StoredRow): Record<string, unknown> {
  const { fields } = definitionOf(kind);
  const names = Object.keys(fields).filter((name) => !fields[name]?.options.fixed);
  return Object.fromEntries(names.filter((name) => name in earlier).map((name) => [name, earlier[name]]));
}
