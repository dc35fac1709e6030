import { useEffect, useState } from 'react';
import { useFiles } from './files';

export type Fault = 'missing' | 'damaged';

/** So many are asked for at once: each is read whole. */
const atOnce = 100;

/** Which of these stored files are not there any more, or not what they were. Files that are not looked at yet count as whole. */
export function useFaults(hashes: readonly string[]): ReadonlyMap<string, Fault> {
  const { desktop } = useFiles();
  const [faults, setFaults] = useState<ReadonlyMap<string, Fault>>(new Map());
  const all = [...new Set(hashes)].sort().join(' ');
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const found = new Map<string, Fault>();
      const left = all === '' ? [] : all.split(' ');
      while (wanted && left.length > 0) {
        const answer = await desktop.checkAttachments({ sha256: left.splice(0, atOnce) });
        if (!answer.ok) continue;
        for (const sha256 of answer.value.missing) found.set(sha256, 'missing');
        for (const sha256 of answer.value.damaged) found.set(sha256, 'damaged');
      }
      if (wanted) setFaults(found);
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [desktop, all]);
  return faults;
}
