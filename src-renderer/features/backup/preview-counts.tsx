import { kindName } from '#shared/records/kind-name';
import type { Preview } from '../../data/preview';
import { useLanguage, useText } from '../../text';
import { PlainTable } from '../../ui/plain-table';
import classes from './backup-page.module.css';

/** Of every kind: how many there were then, how many there are now, and what a restore does to them. */
export function PreviewCounts({ kinds }: { kinds: Preview['kinds'] }) {
  const words = useText().restoring.preview;
  const language = useLanguage();
  const heads = [words.then, words.now, words.changed, words.gone, words.back];
  return (
    <PlainTable className={classes.table} aria-label={words.counts}>
      <thead>
        <tr>
          <th scope="col">{words.kind}</th>
          {heads.map((head) => (
            <th key={head} scope="col" data-number>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {kinds.map(({ kind, then, now, changed, gone, added }) => (
          <tr key={kind} data-quiet={changed + gone + added === 0 || undefined}>
            <th scope="row">{kindName(kind, language)}</th>
            {[then, now, changed, gone, added].map((count, i) => (
              <td key={i} data-number>
                {i < 2 || count > 0 ? count : '–'}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
