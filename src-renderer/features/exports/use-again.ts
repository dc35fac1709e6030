import { useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { DocumentExport } from '#shared/records/document-export';
import type { Failure } from '#shared/result';
import { untilEnded } from '../../data/follow-task';
import { useStore } from '../../data/store';
import { madeFrom } from './made-from';

export type Again =
  | { state: 'idle' }
  | { state: 'making' }
  | { state: 'not-kept' }
  | { state: 'failed'; failure: Failure }
  /** `same`: these are the bytes of then. `sameWords`: at least it says the same. */
  | { state: 'made'; export: string; file: string; folder: string; same: boolean; sameWords: boolean };

/** Makes the file of an export again from the data that were kept, and says whether it is the same file. */
export function useAgain(desktop: Pick<Desktop, 'exportAgain' | 'task'>, exported: DocumentExport) {
  const store = useStore();
  const [again, setAgain] = useState<Again>({ state: 'idle' });
  const make = async (): Promise<Again> => {
    const { format, fileHash, documentHash } = exported;
    const from = await madeFrom(store, exported);
    if (from === null) return { state: 'not-kept' };
    const begun = await desktop.exportAgain({ ...from, format: format === 'data' ? 'data' : 'docx' });
    if (!begun.ok) return { state: 'failed', failure: begun.failure };
    const ended = await untilEnded(desktop, begun.value.task, () => undefined);
    if (!ended.ok) return ended.failure.kind === 'cancelled' ? { state: 'idle' } : { state: 'failed', failure: ended.failure };
    if (ended.value.state !== 'saved') throw new Error('a file that was made again is saved');
    const { export: made, file, folder, traced } = ended.value;
    const same = traced.fileHash === fileHash;
    return { state: 'made', export: made, file, folder, same, sameWords: traced.documentHash === documentHash };
  };
  const run = async () => {
    setAgain({ state: 'making' });
    setAgain(await make());
  };
  return { again, run };
}

/** Whether the file of an export can be made again: what was printed has none, and a PDF is not the same twice. */
export const hasFileAgain = ({ format, document, template }: Pick<DocumentExport, 'format' | 'document' | 'template'>): boolean =>
  format === 'data' || (format === 'docx' && (document !== '' || template !== null));
