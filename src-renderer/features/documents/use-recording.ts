import { useState } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import type { PrintedPaper } from '#shared/ipc/provenance-work';
import type { Failure } from '#shared/result';
import { databaseTrouble } from '../../data/database-trouble';
import { recordExport, type MadeExport, type RecordedExport } from '../../data/exports';
import { useStore } from '../../data/store';
import { report } from '../../report';
import type { Made } from './make-paper';

/** What is known of an export before it is made. `fileName` is for what leaves no file. */
export type Outgoing = Omit<MadeExport, 'traced' | 'bundle' | 'program'>;
export type Recording = RecordedExport | { readonly failure: Failure };

/** What went out of the text of a bundle: its file, or the paper that was printed; null where nothing did. */
function whatWentOut(made: Made): (Pick<MadeExport, 'traced' | 'bundle'> & { file?: string }) | null {
  if (!made.ok) return null;
  const { value, bundle } = made;
  if (value.state === 'saved') return { traced: value.traced, bundle, file: value.file };
  return { traced: (value.result as PrintedPaper).traced, bundle };
}

/** Records what went out once it is safely there, and keeps what became of that; `about` names what is exported, with another one it is forgotten. */
export function useRecording(desktop: Pick<Desktop, 'keepExportData'>, program: string, about: string) {
  const store = useStore();
  const [told, tell] = useState<{ of: string; recording: Recording } | null>(null);
  const keep = async (made: MadeExport): Promise<Recording> => {
    try {
      return await recordExport(store, desktop, made);
    } catch (error) {
      return { failure: databaseTrouble(error) ?? { kind: 'internal', reference: report(error, 'record of an export') } };
    }
  };
  /** Whether it went out. */
  const record = async (outgoing: Outgoing, made: Made): Promise<boolean> => {
    const went = whatWentOut(made);
    if (!went) {
      tell(null);
      return false;
    }
    const { traced, bundle, file = outgoing.fileName } = went;
    tell({ of: about, recording: await keep({ ...outgoing, fileName: file, traced, bundle, program }) });
    return true;
  };
  return { recording: told?.of === about ? told.recording : null, record };
}
