import type { Desktop } from '#shared/ipc/contract';
import { ok, type Result } from '#shared/result';
import type { StoreMeta } from './own-rows';
import type { Bare } from './bare';
import { rowParts } from './row-parts';

export type Progress = (done: number) => void;

/** Makes the database the truth: a base from its rows and a new journal after it. What the vault held is put aside by the host, never deleted. */
export async function writeNewVault(
  desktop: Pick<Desktop, 'writeBase'>,
  lease: number,
  database: Bare,
  { db: id, generation, schema, lastSeq, lastId }: StoreMeta,
  progress: Progress,
): Promise<Result<null>> {
  const position = { db: id, generation, schema, lastSeq, lastId };
  let done = 0;
  for await (const { part, rows, last } of rowParts(database)) {
    const answer = await desktop.writeBase({ lease, part, rows, last, position });
    if (!answer.ok) return answer;
    progress((done += rows.length));
  }
  return ok(null);
}
