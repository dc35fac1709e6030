import { readdirSync } from 'node:fs';
import { request, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { bytesLimit } from '#shared/ipc/contract';
import { fail } from '#shared/result';
import type { Attachments } from '../../../src-main/attachments/attachments';
import { serve } from '../../../src-main/hosts/browser/server';
import { makeSessions } from '../../../src-main/hosts/browser/sessions';
import { makeBytesDispatch } from '../../../src-main/ipc/dispatch-bytes';
import { ask } from '../hosts/ask';
import { provenanceHere } from '../../fixtures/provenance-here';
import { aFileStore, hashOf } from './a-file-store';
import { aJpeg } from './real-files';

/** The files of a vault behind the real server. */
async function aHost(change: Partial<Attachments> = {}) {
  const main = await aFileStore();
  const crashes: string[] = [];
  const noteCrash = (where: string) => {
    crashes.push(where);
    return 'REF';
  };
  const sessions = makeSessions();
  const host = await serve({
    port: 0,
    pages: new Map(),
    dispatch: async () => ({ ok: true, value: null }),
    bytes: makeBytesDispatch(
      { ...main.files, ...provenanceHere(main.files), checkTemplate: async () => fail({ kind: 'forbidden' }), ...change },
      noteCrash,
    ),
    sessions,
    offers: new Map(),
    key: 'key',
    noteCrash,
    onAnswer: () => undefined,
  });
  onTestFinished(() => host.close());
  const headers = (lease = main.lease) => ({
    origin: host.origin,
    'content-type': 'application/octet-stream',
    'x-session': sessions.redeem(sessions.newCode()) ?? '',
    'x-input': encodeURIComponent(JSON.stringify({ lease, part: 'file', of: null })),
  });
  return { ...main, host, headers, crashes };
}
const put = '/bytes/storeAttachment';
async function readAll(answer: AsyncIterable<Buffer>): Promise<string> {
  let text = '';
  for await (const part of answer) text += part.toString();
  return text;
}

test('a photo goes into the vault and comes back over the wire', async () => {
  const { host, headers } = await aHost();
  const photo = aJpeg();
  const kept = await ask(host.origin, put, { method: 'PUT', headers: headers(), body: photo });
  expect(JSON.parse(kept.text)).toMatchObject({ ok: true, value: { sha256: hashOf(photo), bytes: photo.length } });
  const asking = { ...headers(), 'content-type': 'application/json' };
  const body = JSON.stringify({ sha256: hashOf(photo), part: 'file' });
  const back = await ask(host.origin, '/bytes/readAttachment', { method: 'POST', headers: asking, body });
  expect([back.headers['content-type'], back.body]).toEqual(['application/octet-stream', photo]);
  const none = await ask(host.origin, '/bytes/readAttachment', { method: 'POST', headers: asking, body: body.replace('file', 'thumb') });
  expect(JSON.parse(none.text)).toMatchObject({ ok: false, failure: { kind: 'attachment-missing' } });
});

test('a large file of a page that may not write is answered, and the same connection goes on', async () => {
  const { host, headers, folder } = await aHost();
  for (let time = 0; time < 3; time++) {
    const answer = await ask(host.origin, put, { method: 'PUT', headers: headers(1), body: Buffer.alloc(20_000_000) });
    expect(JSON.parse(answer.text)).toEqual({ ok: false, failure: { kind: 'not-writer' } });
  }
  expect(readdirSync(folder)).not.toContain('attachments');
});

test('a file that is more than it says is answered as well, before its end', async () => {
  const { host, headers, folder } = await aHost();
  const body = Buffer.alloc(bytesLimit + 5_000_000, 65);
  const answer = await ask(host.origin, put, { method: 'PUT', headers: { ...headers(), 'transfer-encoding': 'chunked' }, body });
  expect(JSON.parse(answer.text)).toEqual({ ok: false, failure: { kind: 'too-large', what: 'bytes', limit: bytesLimit } });
  expect(readdirSync(join(folder, 'attachments'))).toEqual([]);
  const next = await ask(host.origin, put, { method: 'PUT', headers: headers(), body: aJpeg() });
  expect(JSON.parse(next.text)).toMatchObject({ ok: true });
});

test('a file that the disk stops taking in the middle is answered all the same', async () => {
  const { host, headers } = await aHost({
    async storeAttachment(_input, bytes) {
      for await (const _first of bytes) break;
      return fail({ kind: 'attachment-not-written', cause: 'disk-full' });
    },
  });
  // As Chromium does: no answer is heard before everything is sent.
  const { hostname, port } = new URL(host.origin);
  const asking = request({ hostname, port, path: put, method: 'PUT', headers: headers() });
  const answered = new Promise<IncomingMessage>((answer, refuse) => asking.on('response', answer).on('error', refuse));
  await new Promise<void>((sent) => asking.end(Buffer.alloc(40_000_000), sent));
  expect(JSON.parse(await readAll(await answered))).toMatchObject({ failure: { cause: 'disk-full' } });
});

test('a page that goes away in the middle leaves nothing behind and is no crash', async () => {
  const { host, headers, folder, crashes, store } = await aHost();
  const { hostname, port } = new URL(host.origin);
  const asking = request({ hostname, port, path: put, method: 'PUT', headers: { ...headers(), 'content-length': 1_000_000 } });
  asking.on('error', () => undefined);
  asking.write(Buffer.alloc(100_000));
  const begun = () => readdirSync(join(folder, 'attachments'));
  await vi.waitFor(() => expect(begun().some((name) => name.endsWith('.part'))).toBe(true));
  asking.destroy();
  await vi.waitFor(() => expect(begun()).toEqual([]));
  expect(await store(aJpeg())).toMatchObject({ ok: true });
  expect(crashes).toEqual([]);
});
