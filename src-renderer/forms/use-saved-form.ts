import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { beforeLeaving } from '../data/leaving';
import { useStore } from '../data/store';
import { makeAutosave, type SaveState } from './autosave';
import type { Values } from './field-memory';

/** The fields of a row, without its envelope. */
const fieldsOf = (kind: Kind, row: Values): Values =>
  Object.fromEntries(Object.keys(definitionOf(kind).fields).map((name) => [name, row[name]]));

/** The values of one record in a form that takes them once, stores what is changed, and follows what others change. */
export function useSavedForm(kind: Kind, id: string, row: Values) {
  const store = useStore();
  const form = useForm<Values>({ defaultValues: fieldsOf(kind, row) });
  const [state, setState] = useState<SaveState>({ phase: 'saved', at: null });
  const [drafts] = useState(() => new Set<() => void>());
  const [autosave] = useState(() =>
    makeAutosave({
      row: fieldsOf(kind, row),
      read: () => form.getValues(),
      show: (name, value) => form.setValue(name, value),
      store: (changed, step) => store.commit({ label: `edit:${kind}`, step, writes: [{ kind, id, update: changed }] }),
      tell: setState,
    }),
  );

  const shown = useRef(row);
  useEffect(() => {
    if (shown.current === row) return;
    shown.current = row;
    autosave.seen(fieldsOf(kind, row));
  }, [autosave, kind, row]);

  useEffect(() => {
    const settle = () => {
      for (const draft of drafts) draft();
    };
    const forget = beforeLeaving({
      pending: autosave.pending,
      store: () => {
        settle();
        return autosave.close();
      },
    });
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== 's' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      settle();
      void autosave.commit();
    };
    document.addEventListener('keydown', onKey);
    return () => {
      document.removeEventListener('keydown', onKey);
      settle();
      void autosave.close().finally(forget);
    };
  }, [autosave, drafts]);

  return { form, autosave, state, drafts };
}
