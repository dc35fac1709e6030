import { useRef, useState } from 'react';
import type { Attachment } from '#shared/records/attachment';
import type { Kind } from '#shared/records/kinds';
import type { Failure } from '#shared/result';
import type { Write } from '../data/actions';
import { attachmentsOf } from '../data/attachments';
import { beforeLeaving } from '../data/leaving';
import { useStore } from '../data/store';
import { useCommit } from '../forms/saving/use-commit';
import { useTrouble } from '../forms/saving/use-trouble';
import { useTakeBack } from '../forms/taking-back/use-take-back';
import { Stopped } from '../pictures/darkroom';
import { useText } from '../text';
import { showToast } from '../ui/toast';
import { useFiles } from './files';
import { keepFile, type FileFields } from './keep-file';
import { keptIn, useRoom } from './room-for-files';
import { slotForPictures } from './slot-for';
import { isPictureType } from './type-of-file';

/** Where a file goes: a slot, and the picture that is asked for there. */
export type Place = { readonly slot: string; readonly shot: string };
/** A file that was not taken, and why. */
export type Refused = { readonly name: string; readonly failure: Failure };
type Running = { readonly done: number; readonly total: number };

export type How = {
  /** The picture is kept as it came. */
  readonly original?: boolean;
  /** When it was taken, where that is known better than the file does. */
  readonly takenAt?: string;
};

/**
 * Adds files to a record: kept in the vault one after the other, then named by records in one action. A file that cannot be taken holds up none of
 * the others; one that stands in the same slot already is not added again.
 */
export function useAdding(kind: Kind, id: string) {
  const store = useStore();
  const { desktop, darkroom } = useFiles();
  const room = useRoom();
  const commit = useCommit();
  const takeBack = useTakeBack();
  const sentenceFor = useTrouble();
  const words = useText().photos;
  const [running, setRunning] = useState<Running | null>(null);
  const [refused, setRefused] = useState<readonly Refused[]>([]);
  const work = useRef<{ stop: AbortController; ended: Promise<void> } | null>(null);
  async function keepAll(files: readonly File[], place: Place | null, { original = false, takenAt }: How, stop: AbortSignal) {
    const lease = store.lease;
    if (lease === null) return;
    const placeOf = (mediaType: string): Place => place ?? { slot: isPictureType(mediaType) ? slotForPictures(kind) : '', shot: '' };
    const kept: (FileFields & Place)[] = [];
    const again: Attachment[] = [];
    const not: Refused[] = [];
    const here = await attachmentsOf(store, kind, id);
    try {
      for (const [done, file] of files.entries()) {
        setRunning({ done, total: files.length });
        const result = await keepFile(file, { desktop, darkroom, lease }, keptIn(room, original), stop);
        if (!result.ok) {
          not.push({ name: file.name, failure: result.failure });
          continue;
        }
        const fields = { ...result.value, ...(takenAt === undefined ? {} : { takenAt }), ...placeOf(result.value.mediaType) };
        const isSame = (other: Pick<Attachment, 'slot' | 'original'>) => other.slot === fields.slot && other.original === fields.original;
        const there = here.find(isSame);
        if (there) again.push(there);
        // One shot is one picture: what comes with it is of the same place.
        else if (!kept.some(isSame)) kept.push(kept.length === 0 ? fields : { ...fields, shot: '' });
      }
    } catch (error) {
      if (!(error instanceof Stopped)) throw error;
    }
    if (not.length > 0) setRefused((before) => [...before, ...not]);
    // A photo that is here already becomes the picture that was asked for.
    const shot = place?.shot ?? '';
    const shown = shot !== '' && kept.length === 0 ? again.slice(0, 1) : [];
    const writes: Write[] = [
      ...kept.map((fields): Write => ({ kind: 'attachment', create: { ...fields, owner: `${kind}:${id}` } })),
      ...shown.map((each): Write => ({ kind: 'attachment', id: each.id, update: { shot } })),
    ];
    const count = again.length - shown.length;
    const label = kept.length > 0 ? 'create:attachment' : 'edit:attachment';
    const done = writes.length > 0 && (await commit({ label, writes }));
    if (done) showToast({ message: words.added(writes.length, count), tone: 'good', topic: 'attachments', undo: takeBack(done) });
    else if (count > 0 && not.length === 0) showToast({ message: words.knownAlready(count), topic: 'attachments' });
  }

  return {
    running,
    refused,
    forget: () => setRefused([]),
    stop: () => work.current?.stop.abort(),
    /** Without a place each file goes where it belongs: a picture where pictures are asked for. What comes while files are being added waits for its turn. Nothing is taken in the sample and where no room is left. */
    add(files: readonly File[], place: Place | null, how: How = {}): void {
      if (files.length === 0 || room === 'full' || room === 'sample') return;
      const stop = work.current && !work.current.stop.signal.aborted ? work.current.stop : new AbortController();
      const before = work.current?.ended ?? Promise.resolve();
      const ended = before
        .then(() => keepAll(files, place, how, stop.signal))
        .catch((error: unknown) => showToast({ message: sentenceFor(error), tone: 'bad' }))
        .finally(() => {
          forget();
          if (work.current?.ended !== ended) return;
          work.current = null;
          setRunning(null);
        });
      // Whoever goes to another page meanwhile finds the photos there later; whoever leaves the program waits for them.
      const forget = beforeLeaving({ pending: () => true, store: () => ended });
      work.current = { stop, ended };
      setRunning((now) => now ?? { done: 0, total: files.length });
    },
  };
}
