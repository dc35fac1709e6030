import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { useStore } from '../data/store';
import { useLabel, useText } from '../text';
import { showToast } from '../ui/toast';

export type NewRecordProps = {
  kind: Kind;
  /** Values that the page knows already, with `<parent>Id`. */
  values: Record<string, unknown>;
  /** Called with the new record's id once it is stored. */
  onCreated: (id: string) => void;
  /** Other words than 新建问题. */
  children?: ReactNode;
};

/** A button that creates a record at once and hands over its id, so that nothing is ever typed into the void. */
export function NewRecord({ kind, values, onCreated, children }: NewRecordProps) {
  const store = useStore();
  const { forms: words, actions } = useText();
  const label = useLabel()(definitionOf(kind).label);
  const [creating, setCreating] = useState(false);
  const create = async () => {
    const { ids } = await store.commit({ label: `create:${kind}`, writes: [{ kind, create: values }] });
    const id = ids[0] as string;
    const takeBack = () =>
      void store.commit({ label: `void:${kind}`, writes: [{ kind, id, void: actions.undoneCreation }] }).catch(() => undefined);
    showToast({ message: words.created(label), tone: 'good', undo: { label: words.undo, run: takeBack } });
    onCreated(id);
  };
  return (
    <Button
      variant="filled"
      disabled={creating}
      onClick={() => {
        setCreating(true);
        // A store that takes nothing says so itself.
        void create()
          .catch(() => undefined)
          .finally(() => setCreating(false));
      }}
    >
      {children ?? words.createLabel(label)}
    </Button>
  );
}
