import { expect, test } from 'vitest';
import { bytesLimit, type BytesHandlers } from '#shared/ipc/contract';
import { fail, ok } from '#shared/result';
import { BytesCut, makeBytesDispatch } from '../../../src-main/ipc/dispatch-bytes';

const asked = { lease: 1, part: 'file', of: null };
const stored = { sha256: 'a'.repeat(64), bytes: 1, mediaType: 'text/plain', width: null, height: null };

async function* parts(length: number, size = 1024 * 1024): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < length; at += size) yield new Uint8Array(Math.min(size, length - at));
}
function aDispatch(handlers: Partial<BytesHandlers> = {}) {
  const crashes: string[] = [];
  let read = 0;
  const dispatch = makeBytesDispatch(
    {
      async storeAttachment(_input, bytes) {
        for await (const part of bytes) read += part.length;
        return ok(stored);
      },
      readAttachment: async () => ok(Buffer.from('bytes')),
      recogniseFile: async () => fail({ kind: 'unknown-channel' }),
      compareFile: async () => fail({ kind: 'unknown-channel' }),
      checkTemplate: async () => ok({ findings: [] }),
      ...handlers,
    },
    (where) => {
      crashes.push(where);
      return 'REF';
    },
  );
  return { ...dispatch, crashes, read: () => read };
}

test('bytes pass with what is asked, up to the limit', async () => {
  const { take, give, read } = aDispatch();
  expect(await take('storeAttachment', asked, parts(bytesLimit))).toEqual(ok(stored));
  expect(read()).toBe(bytesLimit);
  expect(await give('readAttachment', { sha256: 'a'.repeat(64), part: 'print' })).toEqual(ok(Buffer.from('bytes')));
});

test('more than the limit is refused, however it comes, and the rest is not read', async () => {
  const { take, read, crashes } = aDispatch();
  expect(await take('storeAttachment', asked, parts(bytesLimit * 3))).toEqual(
    fail({ kind: 'too-large', what: 'bytes', limit: bytesLimit }),
  );
  expect(read()).toBe(bytesLimit);
  expect(crashes).toEqual([]);
});

test('each sort of channel answers to its own names alone', async () => {
  const { take, give } = aDispatch();
  for (const name of ['readAttachment', 'status', 'constructor', ''])
    expect(await take(name, asked, parts(1))).toEqual(fail({ kind: 'unknown-channel' }));
  for (const name of ['storeAttachment', 'status', '__proto__']) expect(await give(name, {})).toEqual(fail({ kind: 'unknown-channel' }));
});

test('what is asked must fit: a path is no hash', async () => {
  const { take, give, read } = aDispatch();
  for (const sha256 of ['../../manifest', 'A'.repeat(64), 'a'.repeat(63), null])
    expect(await give('readAttachment', { sha256, part: 'file' })).toEqual(fail({ kind: 'bad-input', where: 'sha256' }));
  expect(await take('storeAttachment', { ...asked, of: '../x' }, parts(1))).toEqual(fail({ kind: 'bad-input', where: 'of' }));
  expect(await take('storeAttachment', { ...asked, part: 'screen' }, parts(1))).toEqual(fail({ kind: 'bad-input', where: 'part' }));
  expect(read()).toBe(0);
});

test('a page that goes away is no crash; a bug is one, with its reference', async () => {
  const cut = aDispatch({ storeAttachment: () => Promise.reject(new BytesCut({ kind: 'cancelled' })) });
  expect(await cut.take('storeAttachment', asked, parts(1))).toEqual(fail({ kind: 'cancelled' }));
  expect(cut.crashes).toEqual([]);
  const broken = aDispatch({
    storeAttachment: () => Promise.reject(new Error('bug')),
    readAttachment: () => Promise.reject(new Error('bug')),
  });
  expect(await broken.take('storeAttachment', asked, parts(1))).toEqual(fail({ kind: 'internal', reference: 'REF' }));
  expect(await broken.give('readAttachment', { sha256: 'a'.repeat(64), part: 'file' })).toEqual(
    fail({ kind: 'internal', reference: 'REF' }),
  );
  expect(broken.crashes).toEqual(['storeAttachment', 'readAttachment']);
});
