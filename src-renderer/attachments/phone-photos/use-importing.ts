import { useEffect, useRef, useState } from 'react';
import type { Write } from '../../data/actions';
import { knownFiles } from '../../data/attachments';
import { useStore } from '../../data/store';
import { useCommit } from '../../forms/saving/use-commit';
import { useTrouble } from '../../forms/saving/use-trouble';
import { useTakeBack } from '../../forms/taking-back/use-take-back';
import { Stopped } from '../../pictures/darkroom';
import { useText } from '../../text';
import { showToast } from '../../ui/toast';
import { useFiles } from '../files';
import { keepFile } from '../keep-file';
import type { Refused } from '../use-adding';
import { moved, type PhonePhoto } from './photo-groups';

/** A photo and where it goes. */
export type Chosen = { readonly photo: PhonePhoto; readonly owner: string; readonly slot: string };

/**
 * Imports photos: all are kept in the vault, then named by records in one action, which one undo takes back. Where the user stops it no record is made.
 * A photo that some record has already is left out. `beforehand` makes a restore point; no record is made before it has ended.
 */
export function useImporting(onDone: () => void, beforehand: () => Promise<unknown>) {
  const store = useStore();
  const { desktop, darkroom } = useFiles();
  const commit = useCommit();
  const takeBack = useTakeBack();
  const sentenceFor = useTrouble();
  const words = useText().photos.phone;
  const [running, setRunning] = useState<{ done: number; total: number } | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const stopper = useRef<AbortController | null>(null);
  useEffect(() => () => stopper.current?.abort(), []);

  async function keepAll(chosen: readonly Chosen[], original: boolean, minutes: number, lease: number, stop: AbortSignal) {
    const writes: Write[] = [];
    const not: Refused[] = [];
    const seen = new Set<string>();
    let known = 0;
    for (const [done, { photo, owner, slot }] of chosen.entries()) {
      setRunning({ done, total: chosen.length });
      const kept = await keepFile(photo.file, { desktop, darkroom, lease }, original ? 'original' : 'screen', stop);
      if (!kept.ok) {
        not.push({ name: photo.file.name, failure: kept.failure });
        continue;
      }
      const { takenAt, ...fields } = kept.value;
      if (seen.has(fields.original) || (await knownFiles(store, [fields.original])).size > 0) known++;
      else writes.push({ kind: 'attachment', create: { ...fields, takenAt: takenAt && moved(takenAt, minutes), owner, slot } });
      seen.add(fields.original);
    }
    return { writes, not, known };
  }

  async function run(chosen: readonly Chosen[], original: boolean, minutes: number): Promise<void> {
    const lease = store.lease;
    if (lease === null) return;
    stopper.current = new AbortController();
    // One that cannot be made is told by the safety line: photos only add records, and an undo takes them back.
    const safe = beforehand();
    try {
      const { writes, not, known } = await keepAll(chosen, original, minutes, lease, stopper.current.signal);
      setRefused(not);
      await safe;
      const done = writes.length > 0 ? await commit({ label: 'create:attachment', writes }) : null;
      // What the store does not take is said by the commit.
      if (writes.length > 0 && !done) return;
      const message = words.done(writes.length, known);
      showToast({ message, tone: done ? 'good' : 'accent', topic: 'attachments', ...(done ? { undo: takeBack(done) } : {}) });
      if (not.length === 0) onDone();
    } catch (error) {
      if (error instanceof Stopped) showToast({ message: words.stopped, topic: 'attachments' });
      else showToast({ message: sentenceFor(error), tone: 'bad' });
    } finally {
      stopper.current = null;
      setRunning(null);
    }
  }

  return {
    running,
    refused,
    forget: () => setRefused([]),
    stop: () => stopper.current?.abort(),
    run: (chosen: readonly Chosen[], original: boolean, minutes: number) => void run(chosen, original, minutes),
  };
}
