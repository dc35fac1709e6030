import { chmodSync, mkdirSync, readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { storedFilesOf } from '../../../src-main/attachments/file-names';
import { asOrdinaryUser } from '../../fixtures/as-ordinary-user';
import { batchesAfter, begin, endOf, must } from '../vault/a-vault';
import { aFileStore } from './a-file-store';
import { aJpeg, real } from './real-files';

describe('a file that no record names', () => {
  const day = 24 * 60 * 60 * 1_000;
  const attachmentBatch = (last: { seq: number; id: string | null }, sha256: string) =>
    batchesAfter(last, 1).map((batch) => ({
      ...batch,
      ops: [{ kind: 'attachment', record: batch.id, op: 'create' as const, patch: { sha256: [null, sha256] as [null, string] } }],
    }));

  async function threeFiles() {
    let at = Date.now();
    const main = await aFileStore({ now: () => at });
    const kept = await Promise.all(
      [aJpeg(), real('drawing.png'), Buffer.from('text')].map(async (bytes) => must(await main.store(bytes)).sha256),
    );
    const [named, orphan, young] = kept as [string, string, string];
    must(await main.store(aJpeg(), 'print', orphan));
    const batches = attachmentBatch({ seq: 0, id: null }, named);
    must(await main.vault.append(main.lease, batches));
    for (const { path, sha256 } of await storedFilesOf(main.folder))
      if (sha256 !== young) utimesSync(path, new Date(at), new Date(at - 181 * day));
    return { ...main, named, orphan, young, batches, later: (days: number) => (at += days * day) };
  }

  test('is offered after 180 days with its smaller sizes, and removed only when it was named', async () => {
    const { folder, files, lease, named, orphan, young } = await threeFiles();
    const found = must(await files.orphanAttachments({}));
    expect(found).toMatchObject({ unreadable: [], orphans: [{ sha256: orphan, bytes: real('drawing.png').length + aJpeg().length }] });
    expect(must(await files.removeOrphans({ lease, sha256: [named, young] }))).toEqual({ removed: 0, bytes: 0 });
    expect((await storedFilesOf(folder)).length).toBe(4);
    expect(must(await files.removeOrphans({ lease, sha256: [orphan] }))).toMatchObject({ removed: 1 });
    expect((await storedFilesOf(folder)).map(({ sha256 }) => sha256).sort()).toEqual([named, young].sort());
  });

  test('that the system does not let go stays, and is not counted', async () => {
    const { folder, files, lease, orphan } = await threeFiles();
    const bucket = join(folder, 'attachments', orphan.slice(0, 2));
    chmodSync(bucket, 0o500);
    const all = (readdirSync(folder, { recursive: true }) as string[]).map((name) => join(folder, name));
    asOrdinaryUser(join(folder, '..'), folder, ...all);
    expect(must(await files.removeOrphans({ lease, sha256: [orphan] }))).toEqual({ removed: 0, bytes: 0 });
    expect((await storedFilesOf(folder)).filter(({ sha256 }) => sha256 === orphan)).toHaveLength(2);
  });

  test('is none as long as anything that is kept names it: a voided record, an earlier generation, a journal or base that was put aside', async () => {
    const { files, vault, lease, orphan, named, batches, later } = await threeFiles();
    const end = endOf(batches);
    const naming = attachmentBatch(end, orphan);
    must(await vault.append(lease, naming));
    // A new generation of which the base has no row of it, as after a restore to before.
    const position = { ...begin, generation: 2, lastSeq: end.seq, lastId: end.id };
    must(await vault.writeBase(lease, { part: 0, rows: [], last: true, position }));
    later(1_000);
    expect(must(await files.orphanAttachments({})).orphans.map(({ sha256 }) => sha256)).not.toContain(orphan);
    expect(must(await files.orphanAttachments({})).orphans.map(({ sha256 }) => sha256)).not.toContain(named);
  });

  test('is none when it is named where two pieces of a long file meet, or among rows that were found in a damaged database', async () => {
    const { folder, files, orphan } = await threeFiles();
    mkdirSync(join(folder, 'found'));
    writeFileSync(join(folder, 'found', '2026-11-24.jsonl'), `${'x'.repeat(65_500)}"${orphan}"`);
    expect(must(await files.orphanAttachments({})).orphans).toEqual([]);
  });

  test('cannot be told from others while a file that might name it cannot be read', async () => {
    const { folder, files, lease, orphan, vault, batches } = await threeFiles();
    const { seq, id } = endOf(batches);
    const row = { kind: 'attachment', row: { id: orphan, sha256: orphan } };
    must(await vault.writeBase(lease, { part: 0, rows: [row], last: true, position: { ...begin, lastSeq: seq, lastId: id } }));
    expect(must(await files.orphanAttachments({})).orphans).toEqual([]);
    const base = join(folder, 'base', readdirSync(join(folder, 'base'))[0] ?? '');
    truncateSync(base, 30);
    expect(must(await files.orphanAttachments({}))).toEqual({ orphans: [], unreadable: [`base/${basename(base)}`] });
    expect(must(await files.removeOrphans({ lease, sha256: [orphan] }))).toEqual({ removed: 0, bytes: 0 });
    expect((await storedFilesOf(folder)).some(({ sha256 }) => sha256 === orphan)).toBe(true);
  });
});
