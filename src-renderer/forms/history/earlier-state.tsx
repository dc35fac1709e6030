import { Button, Group } from '@mantine/core';
import type { Batch } from '#shared/changes/batch';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { showInstant, showValue } from '#shared/records/show-value';
import { stateAt, valuesToBringBack, type HistoryEntry } from '../../data/history';
import { useRecord } from '../../data/live';
import { useNames } from '../../data/names';
import { useLabel, useLanguage, useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { showToast } from '../../ui/toast';
import { PlainTable } from '../../ui/plain-table';
import classes from './history-tab.module.css';
import { same } from '../saving/merge-value';
import { useCommit } from '../saving/use-commit';
import { useTakeBack } from '../taking-back/use-take-back';

type EarlierProps = { kind: Kind; id: string; batches: readonly Batch[]; entry: HistoryEntry; onClose: () => void };

/** The fields of a record as they were after an entry, those that differ from now marked, and the button that brings them back. */
export function EarlierState({ kind, id, batches, entry, onClose }: EarlierProps) {
  const commit = useCommit();
  const takeBack = useTakeBack();
  const row: Record<string, unknown> | null | undefined = useRecord(kind, id);
  const { forms } = useText();
  const words = forms.changes;
  const label = useLabel();
  const how = { language: useLanguage(), names: useNames() };
  const at = showInstant(entry.at);
  const earlier = stateAt(batches, kind, id, entry.seq);
  const values = earlier ? valuesToBringBack(kind, earlier) : {};
  const { fields } = definitionOf(kind);
  const rows = Object.entries(values).flatMap(([name, value]) => {
    const field = fields[name];
    if (!field) return [];
    const [was, is] = [value, row?.[name]].map((each) => showValue(field, each, how));
    return was === '' && is === '' ? [] : [{ name, field, was, is, differs: !same(value, row?.[name]) }];
  });
  const differs = rows.some((each) => each.differs);

  const bringBack = async () => {
    const done = await commit({ label: `bring-back:${kind}`, writes: [{ kind, id, update: values }] });
    if (!done) return;
    showToast({ message: words.backToast(at), tone: 'good', undo: takeBack(done) });
    onClose();
  };
  return (
    <Dialog onClose={onClose} title={words.stateAt(at)} size="lg">
      <PlainTable className={classes.state}>
        <thead>
          <tr>
            <th scope="col">{words.what}</th>
            <th scope="col">{at}</th>
            <th scope="col">{words.now}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, field, was, is, differs: marked }) => (
            <tr key={name} data-differs={marked || undefined}>
              <th scope="row">{label(field.label)}</th>
              <td>{was || forms.empty}</td>
              <td>{marked ? is || forms.empty : words.same}</td>
            </tr>
          ))}
        </tbody>
      </PlainTable>
      <Group justify="flex-end" mt="md">
        {!differs && <span className={classes.none}>{words.sameAsNow}</span>}
        <Button onClick={onClose}>{forms.close}</Button>
        <Button variant="filled" disabled={!differs} onClick={() => void bringBack()}>
          {words.bringBack(at)}
        </Button>
      </Group>
    </Dialog>
  );
}
