import type { ComparedFile } from '#shared/ipc/provenance-work';
import { useText } from '../../text';
import { PlainTable } from '../../ui/plain-table';
import classes from './exports.module.css';

/** Where a Word file was edited by hand: as it was exported, and as the file has it. */
export function WordDifferences({ compared: { count, differences } }: { compared: ComparedFile }) {
  const words = useText().exported.check;
  const more = (count ?? 0) - differences.length;
  return (
    <section aria-label={words.places}>
      <PlainTable className={classes.table} aria-label={words.places}>
        <thead>
          <tr>
            <th scope="col">{words.where}</th>
            <th scope="col">{words.then}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ then, now }, i) => {
            const place = now?.place ?? then?.place;
            return (
              <tr key={i}>
                <th scope="row">{place && words.place(place)}</th>
                <td className={classes.said}>{then ? then.text || words.nothingThere : words.nothingThere}</td>
                <td className={classes.said}>{now ? now.text || words.nothingThere : words.nothingThere}</td>
              </tr>
            );
          })}
        </tbody>
      </PlainTable>
      {more > 0 && <p className={classes.quiet}>{words.morePlaces(more)}</p>}
    </section>
  );
}
