import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import type { Batch } from '#shared/changes/batch';
import { fail, ok, type Failure, type Result } from '#shared/result';
import { makeSender, pauses } from '../../../src-renderer/data/sender';

const aBatch = (seq: number, remark = ''): Batch => ({
  seq,
  id: randomUUID(),
  prev: null,
  clock: String(seq),
  at: '2026-11-24T01:00:00.000Z',
  by: 'p',
  schema: 1,
  step: 's',
  label: 'edit:customer',
  ops: [{ kind: 'customer', record: 'r', op: 'update', patch: { remark: ['', remark] } }],
});
const some = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_each, i) => aBatch(from + i));

/** A journal that answers what the test says, and waits only when told to. */
function aSender(answers: (batches: Batch[], call: number) => Result<{ lastSeq: number }>, ring: Batch[] = []) {
  const sent: number[][] = [];
  const told: (Failure['kind'] | null)[] = [];
  const frozen: Failure[] = [];
  const waited: number[] = [];
  const sender = makeSender(0, {
    append: async (batches) => {
      sent.push(batches.map(({ seq }) => seq));
      await Promise.resolve();
      return answers(batches, sent.length);
    },
    ringFrom: async (seq) => ring.filter((batch) => batch.seq >= seq),
    tell: (failure) => told.push(failure?.kind ?? null),
    freeze: (why) => frozen.push(why),
    pause: async (ms) => void waited.push(ms),
  });
  return { sender, sent, told, frozen, waited };
}
const takes = (batches: Batch[]) => ok({ lastSeq: batches.at(-1)?.seq ?? 0 });

test('one request at a time; what gathers meanwhile travels together', async () => {
  const { sender, sent } = aSender(takes);
  sender.add(some(1, 1));
  sender.add(some(2, 2));
  sender.add(some(3, 4));
  await sender.safe(4);
  expect(sent).toEqual([[1], [2, 3, 4]]);
  expect([sender.acked(), sender.pending()]).toEqual([4, 0]);
});

test('at most five hundred batches, and at most 16 MB, travel at once', async () => {
  const many = aSender(takes);
  many.sender.add(some(1, 1_200));
  await many.sender.safe(1_200);
  expect(many.sent.map(({ length }) => length)).toEqual([500, 500, 200]);

  const large = aSender(takes);
  large.sender.add([1, 2, 3].map((seq) => aBatch(seq, 'x'.repeat(7_000_000))));
  await large.sender.safe(3);
  expect(large.sent).toEqual([[1, 2], [3]]);
});

test('while the journal cannot be written it is tried again, later and later, and nothing is lost', async () => {
  const { sender, sent, told, waited } = aSender((batches, call) =>
    call <= 8 ? fail(call % 2 ? { kind: 'host-gone' } : { kind: 'vault-unwritable', cause: 'disk-full' }) : takes(batches),
  );
  sender.add(some(1, 2));
  await sender.safe(2);
  expect(sent).toHaveLength(9);
  expect(waited).toEqual([...pauses, pauses.at(-1), pauses.at(-1)]);
  expect(told.at(0)).toBe('host-gone');
  expect(told.at(-1)).toBeNull();
});

test('settled means: everything is in the journal, or the last try has failed', async () => {
  let good = false;
  const { sender } = aSender((batches) => (good ? takes(batches) : fail({ kind: 'host-gone' })));
  sender.add(some(1, 1));
  await sender.settled();
  expect(sender.failure()).toEqual({ kind: 'host-gone' });
  good = true;
  await sender.safe(1);
  await sender.settled();
  expect(sender.failure()).toBeNull();
});

test.each<Failure>([{ kind: 'fork' }, { kind: 'not-writer' }])('$kind stops the sending for good', async (failure) => {
  const { sender, sent, frozen } = aSender(() => fail(failure));
  sender.add(some(1, 1));
  await expect(sender.safe(1)).rejects.toThrow(failure.kind);
  sender.add(some(2, 2));
  await expect(sender.safe(2)).rejects.toThrow(failure.kind);
  expect(frozen).toEqual([failure]);
  expect(sent).toHaveLength(1);
});

test('a journal that lacks earlier lines gets them out of the ring', async () => {
  const ring = some(3, 9);
  const { sender, sent } = aSender((batches) => (batches[0]?.seq === 9 ? fail({ kind: 'gap', expected: 5 }) : takes(batches)), ring);
  sender.add(ring.slice(-1));
  await sender.safe(9);
  expect(sent).toEqual([[9], [5, 6, 7, 8, 9]]);
});

test('a journal that lacks earlier lines after it could not be reached for a while gets them too', async () => {
  const ring = some(3, 9);
  const { sender, sent } = aSender((batches, call) => {
    if (call <= 3) return fail({ kind: 'host-gone' });
    return batches[0]?.seq === 9 ? fail({ kind: 'gap', expected: 5 }) : takes(batches);
  }, ring);
  sender.add(ring.slice(-1));
  await sender.safe(9);
  expect(sent.slice(3)).toEqual([[9], [5, 6, 7, 8, 9]]);
});

test('a journal that lacks lines which the ring no longer has stops the writing', async () => {
  const { sender, frozen } = aSender(() => fail({ kind: 'gap', expected: 2 }), some(7, 9));
  sender.add(some(9, 9));
  await expect(sender.safe(9)).rejects.toThrow('gap');
  expect(frozen).toEqual([{ kind: 'gap', expected: 2 }]);
});

test('being woken ends a pause at once', async () => {
  let calls = 0;
  const sender = makeSender(0, {
    append: async (batches) => (++calls === 1 ? fail({ kind: 'host-gone' }) : takes(batches)),
    ringFrom: async () => [],
    tell: () => undefined,
    freeze: () => undefined,
  });
  sender.add(some(1, 1));
  await sender.settled();
  sender.wake();
  await sender.safe(1);
  expect(calls).toBe(2);
});
