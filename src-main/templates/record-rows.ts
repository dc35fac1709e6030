import type { AnyRow, RowOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { stillStands } from '#shared/papers/rows-on-paper';
import { byOverdueThenPlanned } from '#shared/rules/issues';
import type { LoopKey } from '#shared/templates/targets';
import { fieldsNaming, ownersOf } from '#shared/templates/vocabulary';
import { listedIn } from '../documents/listed';
import type { Reader } from '../documents/reader';

/** What a part of a template is filled from at the moment: a record or an item of one of its lists, and which one it is in its loop, from 1. */
export type Row = {
  readonly kind: Kind;
  /** Of the record. */
  readonly id: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly number: number;
};

/** The record itself, or the one of this kind above it; undefined where a data file lacks it. */
export function ownerOf(reader: Reader, row: Row, owner: Kind | null): Row['values'] | undefined {
  let values: Row['values'] | undefined = row.values;
  for (const kind of owner === null ? [] : ownersOf(row.kind)) {
    values = reader.find(kind, String(values[`${kind}Id`]));
    if (values === undefined || kind === owner) return values;
  }
  return values;
}

/** The records of a kind that the edition lists: the issue table's order for issues, that of the data file for everything else. */
function listed(reader: Reader, kind: Kind): AnyRow[] {
  const rows = listedIn(reader, kind, reader.rows(kind)) as AnyRow[];
  return kind === 'issue' ? (rows as (AnyRow & RowOf<'issue'>)[]).toSorted(byOverdueThenPlanned(reader.today)) : rows;
}

/** Whether a record was dropped since: 已取消 actions, 已撤回 promises. */
const isDropped = (kind: Kind, row: AnyRow): boolean =>
  (kind === 'actionItem' || kind === 'promise') && !stillStands(row as AnyRow & RowOf<typeof kind>);

/** Finds the rows of loops: what a document of the program would list, incomplete records left out of a customer edition. */
export function rowsReader(reader: Reader): (loop: LoopKey, of: Row) => Row[] {
  const indexes = new Map<string, Map<string, AnyRow[]>>();
  /** Records of a kind by what these fields of theirs name. */
  function byNamed(kind: Kind, fields: readonly string[]): Map<string, AnyRow[]> {
    const name = [kind, ...fields].join(' ');
    const known = indexes.get(name);
    if (known) return known;
    const index = new Map<string, AnyRow[]>();
    for (const row of listed(reader, kind))
      for (const named of new Set(fields.map((field) => row[field]))) {
        if (typeof named !== 'string') continue;
        const rows = index.get(named);
        if (rows) rows.push(row);
        else index.set(named, [row]);
      }
    indexes.set(name, index);
    return index;
  }
  function sprungFrom(kind: Kind, from: Kind, id: string): AnyRow[] {
    const index = byNamed(kind, fieldsNaming(kind, from));
    return [...(index.get(id) ?? []), ...(index.get(`${from}:${id}`) ?? [])].filter((row) => !isDropped(kind, row));
  }
  return ({ rows, owner, scope }, of) => {
    const holder = ownerOf(reader, of, owner);
    if (!holder) return [];
    const kind = owner ?? of.kind;
    const id = String(holder['id']);
    const found: readonly Row['values'][] =
      rows === 'items'
        ? (holder[scope.list ?? ''] as Row['values'][])
        : rows === 'children'
          ? (byNamed(scope.kind, [`${kind}Id`]).get(id) ?? [])
          : sprungFrom(scope.kind, kind, id);
    return found.map((values, i) => ({ kind: scope.kind, id: rows === 'items' ? id : String(values['id']), values, number: i + 1 }));
  };
}
