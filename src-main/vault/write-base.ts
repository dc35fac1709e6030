import { createHash } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { flushFolder } from '../files/flush-folder';
import { makeFolder, ownerOnly } from '../files/make-folder';
import { writeFully } from '../files/write-fully';
import type { KindRow, Position } from './position';
import { scanBase, type BaseHead } from './read-base';
import { basePath } from './vault-files';

const zip = promisify(gzip);

export type BaseWriter = {
  readonly position: Position;
  readonly head: BaseHead;
  write(rows: readonly KindRow[]): Promise<void>;
  /** Closes the file, reads it back and compares; only then it gets its name and counts. False: what was read back is not what was written. */
  finish(): Promise<boolean>;
  drop(): Promise<void>;
  /** Written so far, packed. */
  bytes(): number;
};

/** Begins a base under a temporary name; `from` is the generation that it goes on from, where it is not the one before. Every part is a gzip member of its own, so that no part has to wait for the next. */
export async function beginBase(folder: string, position: Position, from?: number): Promise<BaseWriter> {
  const path = basePath(folder, position.generation, position.lastSeq);
  const temporary = `${path}.part`;
  await makeFolder(dirname(path), ownerOnly);
  const handle = await open(temporary, 'w', 0o600);
  const hash = createHash('sha256');
  let bytes = 0;
  let count = 0;

  const put = async (lines: readonly unknown[]) => {
    const texts = lines.map((line) => JSON.stringify(line));
    for (const text of texts) hash.update(text);
    const packed = await zip(texts.map((text) => `${text}\n`).join(''));
    await writeFully(handle, packed, bytes);
    bytes += packed.length;
  };
  const drop = async () => {
    await handle.close().catch(() => undefined);
    await rm(temporary, { force: true });
  };

  const { db, generation, schema, lastSeq: seq, lastId: id } = position;
  const head: BaseHead = { base: 1, db, generation, schema, seq, id, ...(from === undefined ? {} : { from }) };
  try {
    await put([head]);
  } catch (error) {
    await drop();
    throw error;
  }
  return {
    position,
    head,
    drop,
    bytes: () => bytes,
    async write(rows) {
      if (rows.length > 0) await put(rows);
      count += rows.length;
    },
    async finish() {
      await put([{ end: count }]);
      await handle.sync();
      await handle.close();
      const back = await scanBase(temporary);
      if (!back.whole || back.sum !== hash.digest('hex')) return false;
      await rename(temporary, path);
      await flushFolder(dirname(path));
      return true;
    },
  };
}
