import { Button, Group, Select, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { Link } from 'wouter';
import { newIssue } from '#shared/rules/new-issue';
import { useAll } from '../../data/live';
import { useNames } from '../../data/names';
import { useStore } from '../../data/store';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { addresses } from '../../state/addresses';
import { useDraft } from '../../state/draft';
import { useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import { EmptyState } from '../../ui/empty-state';
import { isComposing } from '../../ui/keys';
import { showToast } from '../../ui/toast';
import { useAttempt } from '../attempt';
import { lastProject } from './last-project';

type CaptureProps = { projectId: string | null; onClose: () => void };

/** One line becomes an issue; the dialog stays for the next line. */
export function QuickCapture({ projectId, onClose }: CaptureProps) {
  const { palette: words, forms } = useText();
  const store = useStore();
  const attempt = useAttempt();
  const takeBack = useTakeBack();
  const names = useNames();
  const projects = useAll('project');
  const last = lastProject(store.db.name);
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useDraft(`capture:${store.db.name}`);
  const [asked, setAsked] = useState(false);
  const line = useRef<HTMLInputElement>(null);

  const open = projects?.filter(({ closedOn }) => closedOn === null) ?? [];
  const proposed = chosen ?? projectId ?? last.get();
  const project = projects?.find(({ id }) => id === proposed) ?? (open.length === 1 ? open[0] : undefined);
  const order = new Intl.Collator('zh-CN');
  const data = (projects ?? [])
    .map(({ id, customerId }) => ({
      value: id,
      label: [names.get(`project:${id}`), names.get(`customer:${customerId}`)].filter(Boolean).join(' · '),
    }))
    .sort((a, b) => order.compare(a.label, b.label));

  const save = () =>
    attempt(async () => {
      const description = text.trim();
      setAsked(true);
      if (!project || description === '') return;
      const issue = { ...newIssue(project, store.author, new Date().toISOString()), description };
      const done = await store.commit({ label: 'create:issue', writes: [{ kind: 'issue', create: issue }] });
      last.set(project.id);
      setText('');
      setAsked(false);
      line.current?.focus();
      showToast({
        message: words.captured(description),
        tone: 'good',
        topic: 'capture',
        undo: takeBack(done),
      });
    });

  return (
    <Dialog onClose={onClose} title={words.captureTitle} size={560}>
      {projects?.length === 0 ? (
        <EmptyState
          title={words.captureNoProject}
          action={
            <Button component={Link} href={addresses.projects()} onClick={onClose}>
              {words.captureOpenProjects}
            </Button>
          }
        >
          {words.captureNoProjectWords}
        </EmptyState>
      ) : (
        <>
          <Select
            label={words.captureProject}
            data={data}
            value={project?.id ?? null}
            onChange={setChosen}
            searchable
            nothingFoundMessage={words.nothing}
            error={asked && !project ? words.captureNeedsProject : null}
          />
          <TextInput
            ref={line}
            mt="sm"
            label={words.captureText}
            description={words.captureHint}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' && !isComposing(event)) void save();
            }}
            error={asked && project && text.trim() === '' ? words.captureNeedsText : null}
            autoFocus
            data-autofocus
            autoComplete="off"
          />
          <Group justify="flex-end" mt="md">
            <Button onClick={onClose}>{forms.close}</Button>
            <Button variant="filled" onClick={() => void save()}>
              {words.captureSave}
            </Button>
          </Group>
        </>
      )}
    </Dialog>
  );
}
