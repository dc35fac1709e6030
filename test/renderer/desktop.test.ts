import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, onTestFinished, test, vi } from 'vitest';
import { channels } from '#shared/ipc/channels';
import { ok } from '#shared/result';
import { listPages } from '../../src-main/hosts/pages';
import { serve } from '../../src-main/hosts/browser/server';
import { makeSessions } from '../../src-main/hosts/browser/sessions';
import { overHttp } from '../../src-renderer/desktop';
import { ask } from '../main/hosts/ask';
import { echoBytes } from '../main/hosts/echo-bytes';

afterEach(() => {
  vi.resetModules();
  delete window.desktop;
  localStorage.clear();
  history.replaceState(null, '', '/');
});

/** The real server of the browser host; the channels answer with what they were asked. */
async function aHost() {
  const folder = mkdtempSync(join(tmpdir(), 'pages-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  mkdirSync(join(folder, 'renderer'));
  writeFileSync(join(folder, 'renderer', 'index.html'), '<!doctype html><html><head></head></html>');
  writeFileSync(join(folder, '问题管理表.docx'), 'Word');
  const offers = new Map([['x', join(folder, '问题管理表.docx')]]);
  const host = await serve({
    port: 0,
    pages: listPages(join(folder, 'renderer')),
    dispatch: async (channel, input) => ok({ channel, input }),
    bytes: echoBytes(),
    sessions: makeSessions(),
    offers,
    key: 'key',
    noteCrash: () => '',
    onAnswer: () => undefined,
  });
  onTestFinished(() => host.close());
  return host;
}

/** A page of that host. Its fetch goes over the wire with the headers that a browser adds. */
function aPage(origin: string, hash: string, storage = localStorage) {
  const shown: string[] = [];
  let hear: (event: HashChangeEvent) => void = () => undefined;
  const page = {
    location: { hash, pathname: '/', search: '?a=1' } as Location,
    history: { replaceState: (_state: unknown, _title: string, to: string) => void shown.push(to) } as unknown as History,
    localStorage: storage,
    addEventListener: (_type: 'hashchange', listener: typeof hear) => {
      hear = listener;
    },
    fetch: async (path: RequestInfo | URL, init: RequestInit = {}) => {
      if (typeof path !== 'string') throw new Error('a page of ours asks by path');
      const headers = { origin, ...(init.headers as Record<string, string>) };
      const answer = await ask(origin, path, {
        method: init.method ?? 'GET',
        headers,
        ...(init.body instanceof Blob ? { body: Buffer.from(await init.body.arrayBuffer()) } : {}),
        ...(typeof init.body === 'string' ? { body: init.body } : {}),
      });
      return new Response(new Uint8Array(answer.body), {
        status: answer.status,
        headers: { 'content-type': String(answer.headers['content-type']) },
      });
    },
  };
  /** Somebody writes another address of this host into the bar: the page is not loaded again. */
  const readdress = (next: string) => {
    const oldURL = origin + page.location.hash;
    page.location.hash = next;
    hear({ oldURL } as HashChangeEvent);
  };
  return { http: overHttp(page), shown, readdress };
}

test('the code leaves the address before anything else, is swapped once, and every request carries the secret', async () => {
  const host = await aHost();
  const { hash } = new URL(host.newAddress());
  const { http, shown } = aPage(host.origin, hash);
  expect(shown).toEqual(['/?a=1']);
  expect(await Promise.all([http.ask('status', { lease: null }), http.ask('task', { id: 1 })])).toEqual([
    ok({ channel: 'status', input: { lease: null } }),
    ok({ channel: 'task', input: { id: 1 } }),
  ]);
});

test('a long text arrives as it was sent, wherever it is cut into pieces', async () => {
  const host = await aHost();
  const { http } = aPage(host.origin, new URL(host.newAddress()).hash);
  // Of three UTF-16 units each, so that a piece ends within a character.
  const bundle = '"𠮷'.repeat(700_000);
  const input = { document: 'issue-table', bundle, language: 'zh', more: null };
  const answer = await http.ask('exportDocument', input);
  expect(answer.ok && JSON.stringify(answer.value) === JSON.stringify({ channel: 'exportDocument', input })).toBe(true);
});

test('bytes go to the host with what is asked beside them, and come back as they are', async () => {
  const host = await aHost();
  const { http } = aPage(host.origin, new URL(host.newAddress()).hash);
  const asked = { lease: 1, part: 'file', of: null };
  const answer = await http.put('storeAttachment', asked, new Uint8Array([0, 255, 10]).buffer);
  expect(answer).toEqual(ok({ channel: 'storeAttachment', input: asked, length: 3 }));
  const given = await http.get('readAttachment', { part: 'file' });
  expect(given.ok && Buffer.from(given.value).toString()).toBe('out');
  const stranger = aPage(host.origin, '#/', { getItem: () => 'guess' } as unknown as Storage).http;
  expect(await stranger.get('readAttachment', {})).toEqual({ ok: false, failure: { kind: 'forbidden' } });
  expect(await stranger.put('storeAttachment', {}, new ArrayBuffer(1))).toEqual({ ok: false, failure: { kind: 'forbidden' } });
  await host.close();
  expect(await http.get('readAttachment', {})).toEqual({ ok: false, failure: { kind: 'host-gone' } });
  expect(await http.put('storeAttachment', {}, new ArrayBuffer(1))).toEqual({ ok: false, failure: { kind: 'host-gone' } });
});

test('a reload has no code any more and goes on with the secret of its browser', async () => {
  const host = await aHost();
  const { hash } = new URL(host.newAddress());
  await aPage(host.origin, hash).http.ask('status', {});
  const reloaded = aPage(host.origin, '#/customers');
  expect(await reloaded.http.ask('status', {})).toMatchObject({ ok: true });
  expect(reloaded.shown).toEqual([]);
});

test('a code that was used already does not harm a session that is good, and gives none where there was none', async () => {
  const host = await aHost();
  const { hash } = new URL(host.newAddress());
  await aPage(host.origin, hash).http.ask('status', {});
  expect(await aPage(host.origin, hash).http.ask('status', {})).toMatchObject({ ok: true });
  localStorage.clear();
  expect(await aPage(host.origin, hash).http.ask('status', {})).toEqual({ ok: false, failure: { kind: 'forbidden' } });
});

test('after the host was started again a page goes on when its new address was opened beside it', async () => {
  const first = await aHost();
  const old = aPage(first.origin, new URL(first.newAddress()).hash);
  await old.http.ask('status', {});
  const second = await aHost();
  const stayed = aPage(second.origin, '#/customers');
  expect(await stayed.http.ask('status', {})).toEqual({ ok: false, failure: { kind: 'forbidden' } });
  await aPage(second.origin, new URL(second.newAddress()).hash).http.ask('status', {});
  expect(await stayed.http.ask('status', {})).toMatchObject({ ok: true });
});

test('a host that does not answer is host-gone, whatever the channel', async () => {
  const host = await aHost();
  const { http } = aPage(host.origin, new URL(host.newAddress()).hash);
  await http.ask('status', {});
  await host.close();
  for (const channel of channels) expect(await http.ask(channel, {})).toEqual({ ok: false, failure: { kind: 'host-gone' } });
  expect(await http.download('/export/x')).toEqual({ ok: false, failure: { kind: 'host-gone' } });
});

test('an answer that is no result is host-gone', async () => {
  const page = {
    location,
    history,
    localStorage,
    addEventListener: () => undefined,
    fetch: async () => new Response('<html>some proxy</html>'),
  };
  expect(await overHttp(page).ask('status', {})).toEqual({ ok: false, failure: { kind: 'host-gone' } });
});

test('an exported file comes once', async () => {
  const host = await aHost();
  const { http } = aPage(host.origin, new URL(host.newAddress()).hash);
  const file = await http.download('/export/x');
  expect(file.ok && (await file.value.text())).toBe('Word');
  expect(await http.download('/export/x')).toEqual({ ok: false, failure: { kind: 'unknown-task' } });
});

test('on the desktop the bridge is used, its menu is heard, and a bridge that breaks is host-gone', async () => {
  const listeners: ((id: 'undo') => void)[] = [];
  const bridge = {
    ...Object.fromEntries(channels.map((name) => [name, async (input: unknown) => ok({ name, input })])),
    onCommand: (listener: (id: 'undo') => void) => {
      listeners.push(listener);
      return () => void listeners.pop();
    },
    status: () => Promise.reject(new Error('gone')),
  };
  window.desktop = bridge as unknown as NonNullable<typeof window.desktop>;
  const { desktop, onMenuCommand, download } = await import('../../src-renderer/desktop');
  expect(await desktop.lookVault({})).toEqual({ ok: true, value: { name: 'lookVault', input: {} } });
  expect(await desktop.status({ lease: null })).toEqual({ ok: false, failure: { kind: 'host-gone' } });
  expect(await download('/export/x')).toMatchObject({ ok: false });
  const heard: string[] = [];
  const stop = onMenuCommand((id) => heard.push(id));
  listeners[0]?.('undo');
  stop();
  expect([heard, listeners]).toEqual([['undo'], []]);
});

test('without a bridge there is no menu to hear', async () => {
  const { onMenuCommand } = await import('../../src-renderer/desktop');
  expect(onMenuCommand(() => undefined)()).toBeUndefined();
});

test('a new address in the bar of an open page is taken up where the page stands', async () => {
  const host = await aHost();
  const { http, shown, readdress } = aPage(host.origin, '#/projects/1');
  expect(await http.ask('status', {})).toMatchObject({ ok: false });
  readdress(new URL(host.newAddress()).hash);
  expect(shown).toEqual(['/?a=1#/projects/1']);
  expect(await http.ask('status', {})).toMatchObject({ ok: true });
  readdress('#/customers');
  expect(shown).toHaveLength(1);
});
