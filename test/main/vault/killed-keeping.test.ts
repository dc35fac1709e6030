import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { walk } from '../../../src-main/vault/walk';
import { builtForNode } from '../../fixtures/built-for-node';
import { aFolder, must, vaultIn } from './a-vault';

/** What the lines of the program say must be there: its batches, less those that a finished restore went back behind. */
function acknowledgedIn(lines: readonly string[]): { sure: string[]; restoringTo: number | null } {
  let sure: string[] = [];
  let restoringTo: number | null = null;
  for (const line of lines) {
    const [first = '', second = '', third = ''] = line.split(' ');
    if (first === 'restoring') restoringTo = Number(third);
    else if (first === 'restored') [sure, restoringTo] = [sure.slice(0, Number(second)), null];
    else sure.push(line);
  }
  return { sure, restoringTo };
}

test(
  'whatever is killed while the journal is sealed and merged, bases are written and states are restored, no acknowledged line is lost',
  { timeout: 120_000 },
  async () => {
    const built = await builtForNode('test/fixtures/keep-for-ever.ts', { 'vault-worker': 'src-main/vault/upkeep/worker.ts' });
    onTestFinished(() => built.remove());
    for (let round = 1; round <= 8; round++) {
      const folder = join(aFolder(), 'vault');
      const child = spawn(process.execPath, [built.file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
      let printed = '';
      let wanted = 0;
      child.stdout.on('data', (text: Buffer) => {
        printed += text.toString();
        if (wanted === 0 && printed.split('\n').length > 20 + round * 13)
          wanted = setTimeout(() => child.kill('SIGKILL'), round * 3) ? 1 : 0;
      });
      await new Promise((ended) => child.on('close', ended));
      const { sure, restoringTo } = acknowledgedIn(printed.split('\n').slice(0, -1));
      const found: string[] = [];
      const vault = vaultIn(folder);
      const seen = must(await vault.look()).found;
      expect(seen).toMatchObject({ damaged: false });
      // A restore that was asked for and not yet answered may have happened: then its state is there, whole.
      const kept = restoringTo !== null && (seen?.lastSeq ?? 0) === restoringTo ? sure.slice(0, restoringTo) : sure;
      expect(seen?.lastSeq).toBeGreaterThanOrEqual(kept.length);
      const rows = must(await vault.replay(0));
      expect(rows.counts['customer']).toBe(seen?.lastSeq);
      // The lines behind the last base name their batches; what is before it was counted above.
      await walk(folder, { row: () => undefined, batch: (batch) => found.push(`${batch.seq} ${batch.id}`) });
      const first = Number(found[0]?.split(' ')[0] ?? kept.length + 1);
      expect(found.slice(0, kept.length - first + 1)).toEqual(kept.slice(first - 1));
      const claimed = must(await vault.claim(true, null));
      expect(claimed.lease).toBeGreaterThan(0);
      expect(
        must(await vault.keeping.check(() => undefined, new AbortController().signal)).files.filter(
          ({ state }) => state === 'damaged' || state === 'missing',
        ),
      ).toEqual([]);
    }
  },
);
