import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { browserHost } from '#shared/ipc/browser-host';
import { ok } from '#shared/result';
import { bodyLimit } from '../../../src-main/hosts/browser/gate';
import { serve, type BrowserServer } from '../../../src-main/hosts/browser/server';
import { makeSessions, type Sessions } from '../../../src-main/hosts/browser/sessions';
import { listPages } from '../../../src-main/hosts/pages';
import { ask, type Answer } from './ask';
import { echoBytes } from './echo-bytes';

let folder: string;
let server: BrowserServer;
let sessions: Sessions;
let answered = 0;
const offers = new Map<string, string>();
const crashes: string[] = [];
const asked: { channel: string; input: unknown; length?: number }[] = [];

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'host-'));
  const pages = join(folder, 'pages');
  mkdirSync(join(pages, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'not for pages');
  writeFileSync(join(pages, 'index.html'), '<!doctype html><html><head><title>x</title></head></html>');
  writeFileSync(join(pages, 'assets', 'index.js'), 'export {};');
  sessions = makeSessions();
  server = await serve({
    port: 0,
    pages: listPages(pages),
    sessions,
    offers,
    bytes: echoBytes(asked as { channel: string; input: unknown; length: number }[]),
    key: 'the key',
    dispatch: async (channel, input) => {
      asked.push({ channel, input });
      return ok('done');
    },
    noteCrash: (where) => {
      crashes.push(where);
      return 'REF';
    },
    onAnswer: () => void answered++,
  });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true });
  expect(crashes).toEqual([]);
});
beforeEach(() => {
  asked.length = 0;
});

const host = () => server.origin.slice('http://'.length);
const codeIn = (address: string) => new URLSearchParams(new URL(address).hash.slice(1)).get(browserHost.fragment) ?? '';
const post = (path: string, body: string, headers: Record<string, string> = {}) =>
  ask(server.origin, path, { method: 'POST', body, headers: { origin: server.origin, 'content-type': 'application/json', ...headers } });
const secretOf = async (code = codeIn(server.newAddress())) =>
  (JSON.parse((await post('/session', JSON.stringify({ code }))).text) as { secret: string }).secret;
const rpc = async (headers: Record<string, string> = {}, body = '{}') =>
  post('/rpc/appInfo', body, { [browserHost.sessionHeader]: await secretOf(), ...headers });
const refused = (answer: Answer, status: number, kind = 'forbidden') => {
  expect(answer.status).toBe(status);
  expect(JSON.parse(answer.text)).toMatchObject({ ok: false, failure: { kind } });
  expect(asked).toEqual([]);
};

test('a database that cannot be opened is cleared by the browser itself, which is told so with the answer, and with no other', async () => {
  const secret = { [browserHost.sessionHeader]: await secretOf() };
  expect((await post('/rpc/clearDatabase', '{"lease":1}', secret)).headers['clear-site-data']).toBe('"storage"');
  expect((await post('/rpc/status', '{}', secret)).headers).not.toHaveProperty('clear-site-data');
  expect((await post('/rpc/clearDatabase', '{"lease":1}')).headers).not.toHaveProperty('clear-site-data');
});

describe('a session', () => {
  test('begins with a code that works once', async () => {
    const code = codeIn(server.newAddress());
    expect(await secretOf(code)).toMatch(/^[\w-]{43}$/);
    refused(await post('/session', JSON.stringify({ code })), 401);
  });

  test('does not begin with a guess, with nothing, or with something else', async () => {
    for (const body of ['{"code":"guess"}', '{}', '{"code":7}', '[]']) refused(await post('/session', body), 401);
  });

  test('is needed for every channel; the secret of an earlier run is worth nothing', async () => {
    refused(await post('/rpc/appInfo', '{}'), 401);
    const before = makeSessions();
    const old = before.redeem(before.newCode()) as string;
    refused(await post('/rpc/appInfo', '{}', { [browserHost.sessionHeader]: old }), 401);
  });

  test('reaches the channels with their input, and each answer counts as a sign of life', async () => {
    const before = answered;
    const answer = await rpc({}, '{"a":1}');
    expect(answer.status).toBe(200);
    expect(JSON.parse(answer.text)).toEqual({ ok: true, value: 'done' });
    expect(asked).toEqual([{ channel: 'appInfo', input: { a: 1 } }]);
    expect(answered).toBe(before + 1);
  });

  test('may be opened anew by whoever has the key of the running host, and by nobody else', async () => {
    refused(await post('/code', '{}'), 401);
    refused(await post('/code', '{}', { 'x-key': 'another' }), 401);
    const { address } = JSON.parse((await post('/code', '{}', { 'x-key': 'the key' })).text) as { address: string };
    expect(await secretOf(codeIn(address))).toMatch(/^[\w-]{43}$/);
  });
});

describe('the gate refuses', () => {
  test('another host name that leads here', async () => {
    refused(await ask(server.origin, '/', { headers: { host: 'evil.test' } }), 421);
    refused(await ask(server.origin, '/', { headers: { host: host().replace('127.0.0.1', 'localhost') } }), 421);
    refused(await rpc({ host: 'evil.test' }), 421);
  });

  test('a request from another page, or from none', async () => {
    refused(await rpc({ origin: 'http://evil.test' }), 403);
    refused(await rpc({ origin: 'null' }), 403);
    const headers = { 'content-type': 'application/json', [browserHost.sessionHeader]: await secretOf() };
    refused(await ask(server.origin, '/rpc/appInfo', { method: 'POST', body: '{}', headers }), 403);
  });

  test('what a plain form could send', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', ''])
      refused(await rpc({ 'content-type': type }), 415);
  });

  test('other methods', async () => {
    for (const method of ['PUT', 'DELETE', 'OPTIONS', 'PATCH']) refused(await ask(server.origin, '/rpc/appInfo', { method }), 405);
  });

  test('what is no JSON', async () => {
    refused(await rpc({}, '{"a":'), 400, 'bad-input');
  });

  test('more than 64 MB, announced or not', async () => {
    refused(await rpc({ 'content-length': String(bodyLimit + 1) }, ''), 413, 'too-large');
    const secret = await secretOf();
    const headers = {
      origin: server.origin,
      'content-type': 'application/json',
      'transfer-encoding': 'chunked',
      [browserHost.sessionHeader]: secret,
    };
    const tooMuch = Buffer.alloc(bodyLimit + 1024, 0x20);
    const answer = await ask(server.origin, '/rpc/appInfo', { method: 'POST', headers, body: tooMuch }).catch(() => null);
    if (answer) refused(answer, 413, 'too-large');
    expect(asked).toEqual([]);
  });

  test.each([
    '/../secret.txt',
    '/..%2fsecret.txt',
    '/%2e%2e/secret.txt',
    '/assets/..%5c..%5csecret.txt',
    '//etc/passwd',
    '/assets',
    '/none.js',
  ])('the path %s, because it is not on the list', async (path) => {
    const answer = await ask(server.origin, path);
    refused(answer, 403);
    expect(answer.text).not.toContain('not for pages');
  });
});

describe('a bytes channel', () => {
  const put = async (body: Buffer, headers: Record<string, string> = {}, path = '/bytes/storeAttachment') =>
    ask(server.origin, path, {
      method: 'PUT',
      body,
      headers: {
        origin: server.origin,
        'content-type': 'application/octet-stream',
        'x-input': encodeURIComponent('{"name":"照片"}'),
        [browserHost.sessionHeader]: await secretOf(),
        ...headers,
      },
    });
  const getBytes = async (headers: Record<string, string> = {}) =>
    post('/bytes/readAttachment', '{"a":1}', { [browserHost.sessionHeader]: await secretOf(), ...headers });

  test('takes the body as it comes with what is asked beside it, and gives bytes as an octet stream', async () => {
    const answer = await put(Buffer.alloc(3_000_000, 7));
    expect(JSON.parse(answer.text)).toMatchObject({ ok: true });
    const given = await getBytes();
    expect([given.headers['content-type'], given.text]).toEqual(['application/octet-stream', 'out']);
    expect(given.headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' });
    expect(asked).toEqual([
      { channel: 'storeAttachment', input: { name: '照片' }, length: 3_000_000 },
      { channel: 'readAttachment', input: { a: 1 }, length: 0 },
    ]);
  });

  test('has all the refusals of the others: host, origin, type, secret, size', async () => {
    const body = Buffer.from('x');
    refused(await put(body, { host: 'evil.test' }), 421);
    refused(await put(body, { origin: 'http://evil.test' }), 403);
    refused(await put(body, { origin: 'null' }), 403);
    for (const type of ['application/json', 'text/plain', 'multipart/form-data', ''])
      refused(await put(body, { 'content-type': type }), 415);
    refused(await put(body, { [browserHost.sessionHeader]: 'guess' }), 401);
    refused(await put(Buffer.alloc(0), { 'content-length': String(bodyLimit + 1) }), 413, 'too-large');
    refused(await getBytes({ origin: 'http://evil.test' }), 403);
    refused(await getBytes({ 'content-type': 'text/plain' }), 415);
    refused(await getBytes({ [browserHost.sessionHeader]: 'guess' }), 401);
    refused(await ask(server.origin, '/bytes/readAttachment'), 403);
  });

  test('without a word of what is asked takes nothing, and the connection lives on', async () => {
    for (const input of ['', '%', 'no json']) {
      const answer = await put(Buffer.alloc(1_000_000), { 'x-input': input });
      expect(JSON.parse(answer.text)).toEqual({ ok: false, failure: { kind: 'bad-input', where: '' } });
    }
    expect(asked).toEqual([]);
  });
});

describe('pages', () => {
  test('come with a policy without unsafe parts, whose nonce is new every time and stands in the page', async () => {
    const [first, second] = [await ask(server.origin, '/'), await ask(server.origin, '/index.html?x')];
    const nonces = [first, second].map((answer) => {
      const nonce = /<meta property="csp-nonce" nonce="([^"]+)">/.exec(answer.text)?.[1] ?? 'none';
      const policy = String(answer.headers['content-security-policy']);
      expect(policy).toContain(`style-src 'self' 'nonce-${nonce}'`);
      expect(policy).toContain("default-src 'none'");
      expect(policy).not.toContain('unsafe');
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  test('are never guessed at, kept, or shared with other pages; their scripts have the right type', async () => {
    const { status, headers } = await ask(server.origin, '/assets/index.js');
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'cache-control': 'no-store',
    });
  });

  test('are those that were there when the host began', async () => {
    writeFileSync(join(folder, 'pages', 'later.js'), '');
    refused(await ask(server.origin, '/later.js'), 403);
  });
});

describe('an exported file', () => {
  test('is given once, to a page with a session, under its own name', async () => {
    const path = join(folder, '报告 (2).docx');
    writeFileSync(path, 'PK…');
    offers.set('one', path);
    refused(await ask(server.origin, '/export/one'), 401);
    const headers = { [browserHost.sessionHeader]: await secretOf() };
    const answer = await ask(server.origin, '/export/one', { headers });
    expect(answer.body).toEqual(readFileSync(path));
    expect(answer.headers['content-disposition']).toBe(`attachment; filename*=UTF-8''${encodeURIComponent('报告 (2).docx')}`);
    refused(await ask(server.origin, '/export/one', { headers }), 404);
  });

  test('that was moved away meanwhile is not there', async () => {
    offers.set('two', join(folder, 'gone.docx'));
    refused(await ask(server.origin, '/export/two', { headers: { [browserHost.sessionHeader]: await secretOf() } }), 404);
  });
});
