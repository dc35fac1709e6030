import { useEffect, useState } from 'react';
import { recordsAround, type Records } from '../../data/records-around';
import { useSaveState } from '../../data/save-state';
import { useStore } from '../../data/store';
import type { ExportSubject } from '../../state/documents';

export type Around = {
  readonly records: Records;
  /** Changes when one of the records does; null until they are read. */
  readonly stamp: string | null;
};

const none: Around = { records: {}, stamp: null };

const stampOf = (records: Records): string =>
  Object.entries(records)
    .map(([kind, rows]) => {
      const last = rows.reduce((latest, row) => (row['updatedAt'] > latest ? String(row['updatedAt']) : latest), '');
      return `${kind}:${rows.length}:${last}`;
    })
    .join(' ');

/** The records that go into a document about this one, read again after every save; none until they are read. */
export function useRecordsAround(subject: ExportSubject): Around {
  const store = useStore();
  const { at } = useSaveState();
  const [found, setFound] = useState<Around & { of: string | null }>({ ...none, of: null });
  const { kind, id } = subject;
  const key = `${kind}/${id}`;
  useEffect(() => {
    let here = true;
    const look = async () => {
      const records = await recordsAround(store, { kind, id });
      if (here) setFound(records ? { records, stamp: stampOf(records), of: key } : { records: {}, stamp: 'gone', of: key });
    };
    // What cannot be read is said when the pages or the file are tried.
    void look().catch(() => undefined);
    return () => {
      here = false;
    };
  }, [store, kind, id, key, at]);
  return found.of === key ? found : none;
}
