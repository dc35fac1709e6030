import { useEffect, useRef, useState } from 'react';
import { useFiles } from './files';

export type Fault = 'missing' | 'damaged';

/** So many are asked for at once: each is read whole. */
const atOnce = 100;

/** Which of these stored files are not there any more, or not what they were. Each is looked at once as long as this is on the screen; until then it counts as whole. */
export function useFaults(hashes: readonly string[]): ReadonlyMap<string, Fault> {
  const { desktop } = useFiles();
  const [faults, setFaults] = useState<ReadonlyMap<string, Fault>>(new Map());
  const looked = useRef(new Set<string>());
  const all = [...new Set(hashes)].sort().join(' ');
  useEffect(() => {
    let wanted = true;
    const look = async () => {
      const left = all.split(' ').filter((hash) => hash !== '' && !looked.current.has(hash));
      while (wanted && left.length > 0) {
        const part = left.splice(0, atOnce);
        const answer = await desktop.checkAttachments({ sha256: part });
        if (!wanted || !answer.ok) continue;
        for (const hash of part) looked.current.add(hash);
        const { missing, damaged } = answer.value;
        const found = [...missing.map((hash) => [hash, 'missing'] as const), ...damaged.map((hash) => [hash, 'damaged'] as const)];
        if (found.length > 0) setFaults((before) => new Map([...before, ...found]));
      }
    };
    void look();
    return () => {
      wanted = false;
    };
  }, [desktop, all]);
  return faults;
}
