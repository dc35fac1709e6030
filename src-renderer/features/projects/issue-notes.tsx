import { Button, Textarea } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { issueNote as definition, type IssueNote } from '#shared/records/issue-note';
import { beforeLeaving } from '../../data/leaving';
import { useChildren } from '../../data/live';
import { useNames } from '../../data/names';
import { useBegun } from '../../forms/making/use-begun';
import { useCommit } from '../../forms/saving/use-commit';
import { useLabel, useText } from '../../text';
import { isComposing } from '../../ui/keys';
import { Tag } from '../../ui/tag';
import classes from './issue-notes.module.css';
import { personName } from './project-facts';

/** Where the next note is written; one sheet shows one issue. */
export const placeOfNotes = 'new-issue-note';

const momentOf = ({ notedAt, createdAt }: IssueNote) => notedAt ?? createdAt;
const shownMoment = (instant: string, language: string) =>
  new Date(instant).toLocaleString(language, { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' });

/** What people wrote about an issue, the newest first, and the place to add a line. A note stands as it was written. */
export function IssueNotes({ issueId }: { issueId: string }) {
  const notes = useChildren('issueNote', issueId);
  const names = useNames();
  const label = useLabel();
  const words = useText().issues.notes;
  const newestFirst = notes?.toSorted((a, b) => (momentOf(a) < momentOf(b) ? 1 : momentOf(a) > momentOf(b) ? -1 : 0));
  const { choices } = definition.fields.kind;
  return (
    <section className={classes.notes} aria-label={words.title}>
      <h3 className={classes.title}>{words.title}</h3>
      <NewNote issueId={issueId} />
      {notes?.length === 0 && <p className={classes.none}>{words.none}</p>}
      <ol className={classes.list}>
        {newestFirst?.map((note) => (
          <li key={note.id} className={classes.note}>
            <span className={classes.when}>
              <time dateTime={momentOf(note)}>{shownMoment(momentOf(note), document.documentElement.lang || 'zh-CN')}</time>{' '}
              {personName(names, note.by)} {note.kind !== 'progress' && <Tag>{label(choices?.[note.kind] ?? definition.label)}</Tag>}
            </span>
            <span className={classes.text}>{note.text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function NewNote({ issueId }: { issueId: string }) {
  const [typed, setTyped] = useState('');
  const begun = useBegun();
  const commit = useCommit();
  const words = useText().issues.notes;
  const add = async () => {
    const text = typed.trim();
    if (text === '') return;
    setTyped('');
    const note = { ...begun('issueNote'), issueId, kind: 'progress', text };
    const done = await commit({ label: 'create:issueNote', writes: [{ kind: 'issueNote', create: note }] });
    // What the database refused comes back, before whatever was typed meanwhile.
    if (!done) setTyped((since) => (since === '' ? text : `${text}\n${since}`));
  };
  useKeptOnLeaving(typed.trim() !== '', add);
  return (
    <>
      <Textarea
        id={placeOfNotes}
        aria-label={words.placeholder}
        placeholder={words.placeholder}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !isComposing(event)) void add();
        }}
        rows={2}
        classNames={{ input: classes.area ?? '' }}
      />
      <div className={classes.act}>
        <span className={classes.none}>{words.hint}</span>
        <Button disabled={typed.trim() === ''} onClick={() => void add()}>
          {words.add}
        </Button>
      </div>
    </>
  );
}

/** A line that is typed and not added yet is added when its issue is left, so that nothing typed is lost. */
function useKeptOnLeaving(pending: boolean, add: () => Promise<void>) {
  const now = useRef({ pending, add });
  useEffect(() => {
    now.current = { pending, add };
  });
  useEffect(() => {
    const forget = beforeLeaving({ pending: () => now.current.pending, store: () => now.current.add() });
    return () => {
      forget();
      if (now.current.pending) void now.current.add();
    };
  }, []);
}
