import { useEffect, useState } from 'react';
import { storeForms } from '../../data/leaving';
import { recordsAround, type Records } from '../../data/records-around';
import { useStore } from '../../data/store';
import type { ExportSubject } from '../../state/dialogs';

/** The records that go into a document about this one, with what was typed when the dialog opened; none until they are read. */
export function useRecordsAround({ kind, id }: ExportSubject): Records {
  const store = useStore();
  const [found, setFound] = useState<Records>({});
  useEffect(() => {
    let here = true;
    const look = async () => {
      await storeForms();
      const records = await recordsAround(store, { kind, id });
      if (here && records) setFound(records);
    };
    // What cannot be read is said when the export itself is tried.
    void look().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [store, kind, id]);
  return found;
}
