import { numbersOf } from '#shared/changes/lost';
import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import { kindName } from '#shared/records/kind-name';
import { kinds } from '#shared/records/kinds';
import { useLanguage, useText } from '../../text';
import { PlainTable } from '../../ui/plain-table';
import classes from './found-table.module.css';

type Found = { database: DatabaseFound | null | 'unreadable'; vault: VaultFound | null };

const totalOf = (counts: Record<string, number>) => Object.values(counts).reduce((sum, count) => sum + count, 0);

/** How many records of each kind were found on both sides, and how many changes led to them. */
export function FoundTable({ database, vault }: Found) {
  const words = useText().start;
  const language = useLanguage();
  const here = database === 'unreadable' ? null : database;
  const rows = kinds.filter((kind) => (here?.counts[kind] ?? 0) + (vault?.counts[kind] ?? 0) > 0);
  const heads = [
    database === 'unreadable' ? words.unreadable : here === null ? words.none : words.changeNo(here.lastSeq),
    vault === null
      ? words.none
      : [words.changeNo(vault.lastSeq), vault.damaged && words.damaged, vault.lost.length > 0 && words.lacks(numbersOf(vault.lost))]
          .filter(Boolean)
          .join(' · '),
  ];
  return (
    <PlainTable className={classes.table}>
      <caption>{words.found}</caption>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          <th scope="col">{words.database}</th>
          <th scope="col">{words.vault}</th>
        </tr>
      </thead>
      <tbody>
        <tr>
          <th scope="row">{words.changes}</th>
          {heads.map((head, i) => (
            <td key={i}>{head}</td>
          ))}
        </tr>
        {rows.map((kind) => {
          const counts = [here?.counts[kind] ?? (here ? 0 : '—'), vault ? (vault.counts[kind] ?? 0) : '—'];
          return (
            <tr key={kind} data-differs={here !== null && vault !== null && counts[0] !== counts[1] ? '' : undefined}>
              <th scope="row">{kindName(kind, language)}</th>
              {counts.map((count, i) => (
                <td key={i}>{count}</td>
              ))}
            </tr>
          );
        })}
        <tr>
          <th scope="row">{words.total}</th>
          <td>{here ? totalOf(here.counts) : '—'}</td>
          <td>{vault ? totalOf(vault.counts) : '—'}</td>
        </tr>
      </tbody>
    </PlainTable>
  );
}
