import { Button } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import type { Kind } from '#shared/records/kinds';
import { useKindName, useText } from '../../text';
import { showToast } from '../../ui/toast';
import { formFollows } from './just-made';
import { useBegun } from './use-begun';
import { Trouble } from '../saving/trouble';
import { useCommit } from '../saving/use-commit';
import { useTakeBack } from '../taking-back/use-take-back';

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
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const begun = useBegun();
  const takeBack = useTakeBack();
  const words = useText().forms;
  const label = useKindName()(kind);
  const [creating, setCreating] = useState(false);
  const create = async () => {
    const done = await commit({ label: `create:${kind}`, writes: [{ kind, create: { ...begun(kind), ...values } }] });
    const id = done?.ids[0];
    if (!done || id === undefined) return;
    showToast({ message: words.created(label), tone: 'good', undo: takeBack(done) });
    formFollows(id);
    onCreated(id);
  };
  return (
    <>
      <Button
        variant="filled"
        disabled={creating}
        onClick={() => {
          setCreating(true);
          void create().finally(() => setCreating(false));
        }}
      >
        {children ?? words.createLabel(label)}
      </Button>
      <Trouble sentence={trouble} />
    </>
  );
}
