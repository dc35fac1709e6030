import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Batch } from '#shared/changes/batch';
import { labelParts } from '#shared/changes/action-label';
import type { Kind } from '#shared/records/kinds';
import { showInstant } from '#shared/records/show-value';
import { historyOf, type HistoryChange, type HistoryEntry } from '../../data/history';
import { useRecord } from '../../data/live';
import { useNames } from '../../data/names';
import { program } from '../../data/program';
import { useStore } from '../../data/store';
import { useText } from '../../text';
import { ChangeLine } from './change-line';
import { EarlierState } from './earlier-state';
import classes from './history-tab.module.css';

/** Every batch of a record, read again when the record changes; undefined while they are read. */
function useBatches(kind: Kind, id: string): readonly Batch[] | undefined {
  const store = useStore();
  const changedAt = useRecord(kind, id)?.updatedAt;
  const [read, setRead] = useState<{ of: string; batches: readonly Batch[] }>();
  useEffect(() => {
    let wanted = true;
    const show = (batches: readonly Batch[]) => {
      if (wanted) setRead({ of: id, batches });
    };
    // What cannot be read freezes the store, which says so.
    store.history(id).then(show, () => undefined);
    return () => {
      wanted = false;
    };
  }, [store, id, changedAt]);
  return read?.of === id ? read.batches : undefined;
}

/** 修改记录 of one record: who, when, field, old → new, reason; newest first. Any earlier state can be looked at and brought back. */
export function HistoryTab({ kind, id }: { kind: Kind; id: string }) {
  const batches = useBatches(kind, id);
  const words = useText().forms.changes;
  const [looking, setLooking] = useState<HistoryEntry | null>(null);
  if (!batches) return <p className={classes.none}>{words.loading}</p>;
  const entries = historyOf(batches, kind, id);
  if (entries.length === 0) return <p className={classes.none}>{words.none}</p>;
  return (
    <>
      <ol className={classes.list} aria-label={words.title}>
        {entries.map((entry, i) => (
          <Entry key={entry.seq} entry={entry} onLook={i === 0 ? null : () => setLooking(entry)} />
        ))}
      </ol>
      {looking && <EarlierState kind={kind} id={id} batches={batches} entry={looking} onClose={() => setLooking(null)} />}
    </>
  );
}

/** What an entry did, in a word; an edit is told by its fields. */
function useVerb(): (entry: HistoryEntry) => string | null {
  const words = useText().forms.changes;
  return ({ label, op }) => {
    const { verb } = labelParts(label);
    if (verb === 'undo') return words.undone;
    if (verb === 'redo') return words.redone;
    if (verb === 'bring-back') return words.broughtBack;
    return op === 'create' ? words.created : op === 'void' ? words.voided : op === 'restore' ? words.restored : null;
  };
}

function Entry({ entry, onLook }: { entry: HistoryEntry; onLook: (() => void) | null }) {
  const names = useNames();
  const words = useText().forms.changes;
  const verb = useVerb()(entry);
  const at = showInstant(entry.at);
  const who = entry.by === program ? words.program : (names.get(`teamMember:${entry.by}`) ?? words.unnamed);
  return (
    <li className={classes.entry}>
      <time className={classes.at} dateTime={entry.at}>
        {at}
      </time>
      <span className={classes.who}>{who}</span>
      <div className={classes.what}>
        {verb !== null && <div>{verb}</div>}
        {entry.reason !== null && (
          <div>
            {words.reason}：{entry.reason}
          </div>
        )}
        {entry.changes.filter(isTold).map((change) => (
          <ChangeLine key={change.path} change={change} created={entry.op === 'create'} />
        ))}
      </div>
      {onLook && (
        <Button variant="subtle" aria-label={words.look(at)} onClick={onLook}>
          {words.lookShort}
        </Button>
      )}
    </li>
  );
}

/** The number and the reason of voiding are told by the entry itself. */
const isTold = ({ path }: HistoryChange): boolean => path !== 'voided' && path !== 'no';
