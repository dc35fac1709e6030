import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import type { Label } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useRecordsReadOnly } from '../../data/host-status';
import { beforeLeaving } from '../../data/leaving';
import { useStore } from '../../data/store';
import { makeAutosave, type SaveState } from './autosave';
import type { Values } from './field-memory';
import type { Draft, LeftDraft } from '../form-around';

/** The fields of a row, without its envelope. */
const fieldsOf = (kind: Kind, row: Values): Values =>
  Object.fromEntries(Object.keys(definitionOf(kind).fields).map((name) => [name, row[name]]));

/** The values of one record in a form that takes them once, stores what is changed, and follows what others change. `onLeft` hears of text that stood in it when it went off the screen and is no value. */
export function useSavedForm(kind: Kind, id: string, row: Values, onLeft: (left: LeftDraft) => void) {
  const store = useStore();
  const form = useForm<Values>({ defaultValues: fieldsOf(kind, row) });
  const [state, setState] = useState<SaveState>({ phase: 'saved', at: null });
  const [drafts] = useState(() => new Map<Draft, Label>());
  const [autosave] = useState(() =>
    makeAutosave({
      row: fieldsOf(kind, row),
      read: () => form.getValues(),
      show: (name, value) => form.setValue(name, value),
      store: (changed, step) => store.commit({ label: `edit:${kind}`, step, writes: [{ kind, id, update: changed }] }),
      tell: setState,
    }),
  );

  const told = useRef(onLeft);
  useEffect(() => {
    told.current = onLeft;
  });

  const shown = useRef(row);
  useEffect(() => {
    if (shown.current === row) return;
    shown.current = row;
    autosave.seen(fieldsOf(kind, row));
  }, [autosave, kind, row]);

  const readOnly = useRecordsReadOnly();
  useEffect(() => {
    // What was held back for want of room is stored once there is some.
    if (!readOnly && autosave.pending()) void autosave.commit();
  }, [autosave, readOnly]);

  useEffect(() => {
    const settle = async (): Promise<LeftDraft[]> => {
      const left = await Promise.all([...drafts].map(async ([draft, label]) => ({ label, text: await draft.settle() })));
      return left.flatMap(({ label, text }) => (text === null ? [] : [{ label, text }]));
    };
    const forget = beforeLeaving({
      pending: () => autosave.pending() || [...drafts.keys()].some((draft) => draft.pending()),
      store: async () => {
        await settle();
        await autosave.close();
      },
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      void settle().then(autosave.commit);
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      void settle()
        .then((left) => {
          for (const each of left) told.current(each);
          return autosave.close();
        })
        .finally(forget);
    };
  }, [autosave, drafts]);

  return { form, autosave, state, drafts };
}
