import { useRef, useState } from 'react';
import { bytesLimit, type Desktop, type DesktopBytes } from '#shared/ipc/contract';
import type { ComparedFile, RecognisedFile } from '#shared/ipc/provenance-work';
import type { DocumentExport } from '#shared/records/document-export';
import type { Failure, Result } from '#shared/result';
import { databaseTrouble } from '../../data/database-trouble';
import { exportsKnownBy } from '../../data/exports';
import { useStore, type Store } from '../../data/store';
import { madeFrom } from './made-from';
import { report } from '../../report';

export type CheckDesktop = Pick<Desktop & DesktopBytes, 'recogniseFile' | 'compareFile'>;

/** What has become of a file since its export. */
export type Fate =
  | { is: 'exact' | 'resaved' | 'another-text' }
  | { is: 'edited'; compared: ComparedFile }
  /** It has changed, and where cannot be told: such files are not compared, the data were not kept, or the program makes another text by now. */
  | { is: 'changed'; why: 'format' | 'data' | 'program' | Failure };

export type Check =
  | { state: 'idle' }
  | { state: 'looking'; file: string }
  | { state: 'known'; file: string; exported: DocumentExport; fate: Fate; others: number }
  | { state: 'unknown'; file: string; what: RecognisedFile['what']; marked: boolean }
  | { state: 'too-large' | 'unreadable'; file: string }
  | { state: 'failed'; file: string; failure: Failure };

async function fateOf(store: Store, desktop: CheckDesktop, exported: DocumentExport, found: RecognisedFile, bytes: ArrayBuffer): Promise<Fate> {
  if (found.fileHash === exported.fileHash) return { is: 'exact' };
  if (found.what === 'data' && exported.format === 'data') return { is: 'resaved' };
  const { document, template, format } = exported;
  if (found.what !== 'word' || format !== 'docx' || (document === '' && template === null)) return { is: 'changed', why: 'format' };
  const from = await madeFrom(store, exported);
  if (from === null) return { is: 'changed', why: 'data' };
  const compared = await desktop.compareFile(from, bytes);
  if (!compared.ok) return { is: 'changed', why: compared.failure };
  if (compared.value.documentHash !== exported.documentHash) return { is: 'changed', why: 'program' };
  if (compared.value.count === null) return { is: 'another-text' };
  return compared.value.count === 0 ? { is: 'resaved' } : { is: 'edited', compared: compared.value };
}

async function checked(store: Store, desktop: CheckDesktop, file: File): Promise<Check> {
  const { name } = file;
  if (file.size > bytesLimit) return { state: 'too-large', file: name };
  // A stick that was pulled out, a folder, a file that was moved meanwhile.
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return { state: 'unreadable', file: name };
  const found: Result<RecognisedFile> = await desktop.recogniseFile({}, bytes);
  if (!found.ok) return { state: 'failed', file: name, failure: found.failure };
  const { fileHash, mark, what } = found.value;
  const [exported, ...others] = await exportsKnownBy(store, { fileHash, documentHash: mark?.documentHash ?? null });
  if (!exported) return { state: 'unknown', file: name, what, marked: mark !== null && what !== 'data' };
  const fate = await fateOf(store, desktop, exported, found.value, bytes);
  return { state: 'known', file: name, exported, fate, others: others.filter(({ voided }) => voided === null).length };
}

/** Tells of a file which export it was and what has become of it. Only the last file that was brought is told of; nothing is written. */
export function useFileCheck(desktop: CheckDesktop) {
  const store = useStore();
  const [check, setCheck] = useState<Check>({ state: 'idle' });
  const last = useRef(0);
  const look = async (file: File): Promise<void> => {
    const mine = ++last.current;
    const tell = (next: Check) => {
      if (last.current === mine) setCheck(next);
    };
    tell({ state: 'looking', file: file.name });
    tell(
      await checked(store, desktop, file).catch((error: unknown) => ({
        state: 'failed' as const,
        file: file.name,
        failure: databaseTrouble(error) ?? { kind: 'internal' as const, reference: report(error, 'file check') },
      })),
    );
  };
  const forget = () => {
    last.current++;
    setCheck({ state: 'idle' });
  };
  return { check, look, forget };
}
