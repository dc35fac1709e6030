import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { builtForNode } from '../../fixtures/built-for-node';
import { aFolder, must, vaultIn } from './a-vault';
import { walk } from '../../../src-main/vault/walk';

test('every batch that was acknowledged is there after kill -9, five times over', { timeout: 60_000 }, async () => {
  const built = await builtForNode('test/fixtures/append-for-ever.ts');
  onTestFinished(() => built.remove());
  for (let round = 1; round <= 5; round++) {
    const folder = join(aFolder(), 'vault');
    const child = spawn(process.execPath, [built.file, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
    let printed = '';
    child.stdout.on('data', (text: Buffer) => {
      printed += text.toString();
      if (printed.split('\n').length > round * 20) child.kill('SIGKILL');
    });
    await new Promise((ended) => child.on('close', ended));
    const acknowledged = printed.split('\n').slice(0, -1);
    expect(acknowledged.length).toBeGreaterThanOrEqual(round * 20);
    const found: string[] = [];
    await walk(folder, { row: () => undefined, batch: (batch) => found.push(`${batch.seq} ${batch.id}`) });
    expect(found.slice(0, acknowledged.length)).toEqual(acknowledged);
    expect(must(await vaultIn(folder).look()).found).toMatchObject({ damaged: false, lastSeq: found.length });
  }
});
