import { Button, Group, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { desktop as theDesktop } from '../../desktop';
import { useText } from '../../text';
import { isComposing } from '../../ui/keys';
import { showToast } from '../../ui/toast';

/** The folder into which the browser host writes. A new one is tried before it counts. */
export function ExportFolder({ desktop = theDesktop }: { desktop?: Pick<Desktop, 'exportFolder'> }) {
  const { settings: words, failures } = useText();
  const [folder, setFolder] = useState('');
  const [typed, setTyped] = useState<string | null>(null);
  const [problem, setProblem] = useState<Failure | null>(null);
  useEffect(() => {
    let here = true;
    void desktop.exportFolder({ set: null }).then((answer) => {
      if (!here) return;
      if (answer.ok) setFolder(answer.value.folder);
      else setProblem(answer.failure);
    });
    return () => {
      here = false;
    };
  }, [desktop]);

  const save = async () => {
    if (typed === null) return;
    const answer = await desktop.exportFolder({ set: typed.trim() });
    if (!answer.ok) return setProblem(answer.failure);
    setFolder(answer.value.folder);
    setTyped(null);
    setProblem(null);
    showToast({ message: words.folderChanged, tone: 'good' });
  };
  const keep = () => {
    setTyped(null);
    setProblem(null);
  };
  // A path that is not a whole one is the only thing that can be wrong with what was sent.
  const why = problem && (problem.kind === 'bad-input' ? words.wholePath : failures.sentence(problem));
  if (typed === null)
    return (
      <Group gap="sm">
        <span>{folder}</span>
        <Button onClick={() => setTyped(folder)}>{words.changeFolder}</Button>
        {why && <span role="alert">{why}</span>}
      </Group>
    );
  return (
    <Group gap="sm" align="flex-start">
      <TextInput
        aria-label={words.exportFolder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (isComposing(event)) return;
          if (event.key === 'Enter') void save();
          if (event.key === 'Escape') keep();
        }}
        error={why}
        autoFocus
        flex={1}
        miw={240}
      />
      <Button variant="filled" onClick={() => void save()}>
        {words.saveFolder}
      </Button>
      <Button onClick={keep}>{words.keepFolder}</Button>
    </Group>
  );
}
