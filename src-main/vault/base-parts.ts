import { fail, ok, type Result } from '#shared/result';
import { nameIn, type KnownBase } from './manifest';
import type { KindRow, Position } from './position';
import { basePath } from './vault-files';
import { beginBase, type BaseWriter } from './write-base';

export type BasePart = { part: number; rows: readonly KindRow[]; last: boolean; position: Position };

const same = (a: Position, b: Position) =>
  a.db === b.db && a.generation === b.generation && a.lastSeq === b.lastSeq && a.lastId === b.lastId;

/**
 * Takes the parts of a base in order; part 0 begins anew. The answer to the last part is what a base holds that was read back
 * and stands under its name, the answer to the others is null.
 */
export function makeBaseParts(folder: string) {
  let writer: BaseWriter | null = null;
  let next = 0;
  let counts: Record<string, number> = {};
  const drop = async () => {
    await writer?.drop();
    writer = null;
  };
  return {
    drop,
    async take({ part, rows, last, position }: BasePart): Promise<Result<KnownBase | null>> {
      try {
        if (part === 0) {
          await drop();
          writer = await beginBase(folder, position);
          [next, counts] = [0, {}];
        }
        if (!writer || part !== next) return fail({ kind: 'bad-input', where: 'part' });
        if (!same(writer.position, position)) return fail({ kind: 'bad-input', where: 'position' });
        await writer.write(rows);
        for (const { kind } of rows) counts[kind] = (counts[kind] ?? 0) + 1;
        next++;
        if (!last) return ok(null);
        if (!(await writer.finish())) {
          await drop();
          return fail({ kind: 'vault-unwritable', cause: 'other' });
        }
        const [head, bytes] = [writer.head, writer.bytes()];
        writer = null;
        return ok({ name: nameIn(folder, basePath(folder, head.generation, head.seq)), bytes, head, counts });
      } catch (error) {
        await drop();
        throw error;
      }
    },
  };
}
