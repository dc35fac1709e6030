import { useEffect, useRef, useState } from 'react';
import { knownFiles } from '../../data/attachments';
import { useStore } from '../../data/store';
import { useTrouble } from '../../forms/saving/use-trouble';
import { Stopped } from '../../pictures/darkroom';
import { isPicture } from '../../pictures/first-bytes';
import { showToast } from '../../ui/toast';
import { useFiles } from '../files';
import { isCalledPicture } from '../type-of-file';
import type { Refused } from '../use-adding';
import type { PhonePhoto } from './photo-groups';

/** `times`: when each was taken is read. `known`: all are compared with what is there already. */
type Phase = { readonly step: 'nothing' | 'times' | 'known' | 'ready'; readonly done: number; readonly total: number };
type Found = {
  readonly photos: readonly PhonePhoto[];
  readonly known: ReadonlySet<File>;
  /** Files that are HEIC, which nothing here can read. */
  readonly heic: number;
  /** Files that call themselves photos and are none. */
  readonly refused: readonly Refused[];
  /** Files that could not be read: a stick that was pulled out, a phone that sleeps. */
  readonly unread: number;
};

const nothing: Found = { photos: [], known: new Set(), heic: 0, refused: [], unread: 0 };
/** Films and what phones keep beside photos are not opened; nor is what a Mac puts beside each file of a stick, under the same name. */
const isMeant = (file: File) => isCalledPicture(file) && !file.name.startsWith('._');
/** How often the screen hears of progress. */
const every = 20;

/** Looks through files for photos: first their times, so that they can be shown in groups, then which of them some record has already. */
export function useFinding() {
  const store = useStore();
  const { darkroom } = useFiles();
  const sentenceFor = useTrouble();
  const [phase, setPhase] = useState<Phase>({ step: 'nothing', done: 0, total: 0 });
  const [found, setFound] = useState(nothing);
  const running = useRef(new AbortController());
  useEffect(() => () => running.current.abort(), []);

  async function look(files: readonly File[], stop: AbortSignal) {
    const photos: PhonePhoto[] = [];
    const refused: Refused[] = [];
    let [heic, unread] = [0, 0];
    for (const [done, file] of files.entries()) {
      if (done % every === 0) setPhase({ step: 'times', done, total: files.length });
      const glance = await darkroom.glanceAt(file, stop);
      if (glance === null) unread++;
      else if (glance.type === 'heic') heic++;
      else if (isPicture(glance.type)) photos.push({ file, takenAt: glance.takenAt });
      else {
        const why = glance.type === 'other' ? 'not-a-picture' : glance.type;
        refused.push({ name: file.name, failure: { kind: 'attachment-refused', why, found: '' } });
      }
    }
    setFound({ photos, known: new Set(), heic, refused, unread });
    const known = new Set<File>();
    for (const [done, { file }] of photos.entries()) {
      if (done % every === 0) {
        setPhase({ step: 'known', done, total: photos.length });
        setFound({ photos, known: new Set(known), heic, refused, unread });
      }
      const original = await darkroom.hash(file, stop);
      if (original !== null && (await knownFiles(store, [original])).size > 0) known.add(file);
    }
    setFound({ photos, known, heic, refused, unread });
    setPhase({ step: 'ready', done: photos.length, total: photos.length });
  }

  return {
    phase,
    ...found,
    find(files: readonly File[]): void {
      running.current.abort();
      running.current = new AbortController();
      setFound(nothing);
      look(files.filter(isMeant), running.current.signal).catch((error: unknown) => {
        if (!(error instanceof Stopped)) showToast({ message: sentenceFor(error), tone: 'bad' });
      });
    },
    forget: () => setFound((now) => ({ ...now, refused: [] })),
    stop: () => running.current.abort(),
  };
}
