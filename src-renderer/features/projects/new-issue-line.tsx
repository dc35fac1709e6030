import { Button, TextInput } from '@mantine/core';
import { useRef } from 'react';
import type { Project } from '#shared/records/project';
import { newIssue } from '#shared/rules/new-issue';
import { useStore } from '../../data/store';
import { useCommit } from '../../forms/saving/use-commit';
import { useDraft } from '../../state/draft';
import { useKindName, useText } from '../../text';
import { isComposing } from '../../ui/keys';

/** One line makes an issue (lifecycle IS-9): Enter adds it and is ready for the next one; the button without a line opens an empty one. */
export function NewIssueLine({ project, onOpen }: { project: Project; onOpen: (id: string) => void }) {
  const [line, setLine] = useDraft(`issue-line:${project.id}`);
  const shown = useRef<HTMLInputElement>(null);
  const store = useStore();
  const commit = useCommit();
  const label = useKindName()('issue');
  const text = useText();
  const add = async () => {
    const description = line.trim();
    setLine('');
    const values = { ...newIssue(project, store.author, new Date().toISOString()), description };
    const done = await commit({ label: 'create:issue', writes: [{ kind: 'issue', create: values }] });
    if (!done) {
      // What was typed meanwhile stays.
      if (!shown.current?.value) setLine(description);
    } else if (description === '' && done.ids[0] !== undefined) onOpen(done.ids[0]);
  };
  return (
    <>
      <TextInput
        ref={shown}
        aria-label={text.issues.capture.placeholder}
        placeholder={text.issues.capture.placeholder}
        value={line}
        onChange={(event) => setLine(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !isComposing(event) && line.trim() !== '') void add();
        }}
        w={190}
      />
      <Button variant="filled" onClick={() => void add()}>
        {text.forms.createLabel(label)}
      </Button>
    </>
  );
}
