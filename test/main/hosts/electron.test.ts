import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserWindowConstructorOptions, MenuItemConstructorOptions } from 'electron';
import { beforeEach, describe, expect, test, vi } from 'vitest';
import { byteChannels, channels } from '#shared/ipc/channels';
import { bytesLimit } from '#shared/ipc/contract';
import { aJpeg } from '../attachments/real-files';
import { bundleText } from '../ipc/a-bundle';
import { aDesktop } from './a-desktop';

const fake = await vi.hoisted(async () => (await import('./fake-electron')).makeFakeElectron());
vi.mock('electron', () => fake.electron);

// The desktop serves what was built; here stands a page of our own instead.
vi.mock(import('../../../src-main/hosts/pages'), async (load) => {
  const real = await load();
  return { ...real, listPages: () => real.listPages(fake.state.pages) };
});

const { state } = fake;
const ours = { senderFrame: { url: 'app://workbench/index.html', parent: null } };
const call = (channel: string, input: unknown, event: unknown = ours) => state.handlers.get(channel)?.(event, input);
const window = () => {
  const last = state.windows.at(-1);
  if (!last) throw new Error('no window');
  return last;
};
const itemsOf = (template: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] =>
  template.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
const desktop = aDesktop(state);

async function open(locale = 'zh-CN') {
  state.locale = locale;
  state.order.length = 0;
  await desktop.begin();
  await new Promise((later) => setTimeout(later, 5));
}
beforeEach(() => {
  state.first = true;
});

describe('the desktop application', () => {
  test('fixes the profile folder, the origin and the database backend before anything is ready', async () => {
    await open();
    expect(state.paths).toEqual({ userData: join(desktop.data(), 'desktop', 'profile') });
    expect(state.switches[0]).toEqual(['disable-features', 'IdbSqliteBackingStore']);
    expect(state.schemes[0]).toMatchObject({ scheme: 'app', privileges: { standard: true, secure: true } });
    expect(state.order.slice(0, 4)).toEqual(['switch', 'scheme', 'sandbox', 'ready']);
    expect(window().url).toBe('app://workbench/index.html');
  });

  test('gives its page a sandbox and a world of its own, and no Node', async () => {
    await open();
    const { webPreferences } = window().options as BrowserWindowConstructorOptions;
    expect(webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      spellcheck: false,
    });
  });

  test('serves the list of pages under app://workbench with a policy, and nothing else', async () => {
    await open();
    const handler = state.protocols.get('app');
    const get = async (url: string, init?: RequestInit) => (await handler?.(new Request(url, init))) as Response;
    const page = await get('app://workbench/index.html');
    const nonce = /nonce="([^"]+)"/.exec(await page.text())?.[1];
    expect(page.headers.get('content-security-policy')).toContain(`style-src 'self' 'nonce-${nonce}'`);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    for (const url of ['app://workbench/..%2f..%2fetc%2fpasswd', 'app://workbench/none.js', 'app://elsewhere/index.html']) {
      expect((await get(url)).status, url).toBe(403);
    }
    expect((await get('app://workbench/index.html', { method: 'POST' })).status).toBe(405);
  });

  test('stays where it is: no navigation, no new window, no embedded browser', async () => {
    await open();
    const contents = window().webContents;
    expect(contents.opener({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    const prevented = (name: string, event: object) => {
      const preventDefault = vi.fn();
      contents.emit(name, { ...event, preventDefault });
      return preventDefault.mock.calls.length > 0;
    };
    for (const url of ['https://example.org/', 'app://workbench.example.org/', 'about:blank'])
      expect(prevented('will-frame-navigate', { url }), url).toBe(true);
    for (const url of ['app://workbench/index.html', 'about:srcdoc']) expect(prevented('will-frame-navigate', { url }), url).toBe(false);
    expect(prevented('will-attach-webview', {})).toBe(true);
  });

  test('grants the camera, writing to the clipboard and the full screen, and nothing more', async () => {
    await open();
    const asks = [
      ['media', ['video']],
      ['media', ['audio']],
      ['media', ['video', 'audio']],
      ...['geolocation', 'notifications', 'clipboard-read', 'clipboard-sanitized-write', 'fullscreen', 'usb'].map(
        (name) => [name, []] as const,
      ),
    ] as const;
    const granted = asks.filter(([name, mediaTypes]) => {
      let answer = false;
      state.permission['request']?.({}, name, (given: boolean) => (answer = given), { mediaTypes });
      return answer;
    });
    expect(granted).toEqual([
      ['media', ['video']],
      ['clipboard-sanitized-write', []],
      ['fullscreen', []],
    ]);
    const held = asks.filter(([name, [mediaType]]) => state.permission['check']?.({}, name, 'app://workbench', { mediaType }));
    expect(held.map(([name]) => name)).toEqual(['media', 'media', 'clipboard-sanitized-write', 'fullscreen']);
    expect(state.permission['device']?.({})).toBe(false);
    expect(state.permission['spelling']?.()).toBe(false);
  });

  test('answers its own page, and refuses foreign and inner frames', async () => {
    await open();
    expect(await call('appInfo', {})).toMatchObject({ ok: true, value: { host: 'desktop', version: '9.9.9' } });
    const strangers = [
      { senderFrame: { url: 'https://example.org/', parent: null } },
      { senderFrame: { url: 'app://workbench.example.org/', parent: null } },
      { senderFrame: { url: 'app://workbench/index.html', parent: {} } },
      { senderFrame: null },
    ];
    for (const event of strangers) expect(await call('appInfo', {}, event)).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    expect([...state.handlers.keys()].sort()).toEqual([...channels, ...byteChannels.in, ...byteChannels.out].sort());
  });

  test('asks where a file shall go; thinking better of it is no error', async () => {
    await open();
    const outcome = async () => {
      const started = (await call('exportData', { bundle: bundleText('customer') })) as { value: { task: string } };
      for (;;) {
        const state = (await call('task', { id: started.value.task })) as { value: { state: string; export: string } };
        if (state.value.state !== 'running') return state.value;
        await new Promise((later) => setTimeout(later, 5));
      }
    };
    const path = join(desktop.data(), '选定.json');
    let suggested: unknown;
    state.saveDialog = (options) => {
      suggested = options;
      return { canceled: false, filePath: path };
    };
    const saved = await outcome();
    expect(saved).toMatchObject({ state: 'saved', file: '选定.json', folder: desktop.data() });
    expect(readFileSync(path, 'utf8')).toBe(bundleText('customer'));
    expect(suggested).toMatchObject({
      defaultPath: expect.stringMatching(/市一院_数据文件\.json$/) as string,
      filters: [{ name: '数据文件', extensions: ['json'] }],
    });
    expect(await call('openExport', { export: saved.export })).toEqual({ ok: true, value: { download: null } });
    expect(state.shown).toEqual([path]);
    state.saveDialog = () => ({ canceled: true });
    expect(await outcome()).toEqual({ state: 'failed', failure: { kind: 'cancelled' } });
  });

  test('takes bytes and gives them back as they were, to its own page alone; a copy is opened with what the system has', async () => {
    await open();
    const begin = { db: '5e771000-0000-4000-8000-0000000000d0', generation: 1, schema: 1 };
    const claimed = (await call('claimVault', { takeOver: true, begin })) as { value: { lease: number } };
    const { lease } = claimed.value;
    const photo = new Uint8Array(aJpeg());
    const asked = { lease, part: 'file', of: null };
    const put = (bytes: unknown, event: unknown = ours) => state.handlers.get('storeAttachment')?.(event, asked, bytes);
    expect(await put(photo.buffer, { senderFrame: null })).toEqual({ ok: false, failure: { kind: 'forbidden' } });
    for (const bytes of [undefined, 'text', { byteLength: 3 }])
      expect(await put(bytes)).toEqual({ ok: false, failure: { kind: 'bad-input', where: 'bytes' } });
    expect(await put(new ArrayBuffer(bytesLimit + 1))).toMatchObject({ ok: false, failure: { kind: 'too-large' } });
    const stored = (await put(photo.buffer)) as { value: { sha256: string } };
    expect(stored).toMatchObject({ ok: true, value: { mediaType: 'image/jpeg', bytes: photo.length } });
    const { sha256 } = stored.value;
    const read = (await call('readAttachment', { sha256, part: 'file' })) as { value: ArrayBuffer };
    expect(read.value).toBeInstanceOf(ArrayBuffer);
    expect(new Uint8Array(read.value)).toEqual(photo);
    expect(await call('openAttachment', { sha256, fileName: '现场.jpg' })).toEqual({ ok: true, value: { download: null } });
    expect(readFileSync(state.opened.at(-1) ?? '')).toEqual(Buffer.from(photo));
    state.openError = 'no application';
    expect(await call('openAttachment', { sha256, fileName: '现场.jpg' })).toMatchObject({ failure: { kind: 'nothing-opens-it' } });
    state.openError = '';
  });

  test('ends after the databases were flushed and the vault was closed, and the next start knows', async () => {
    await open();
    expect(await call('appInfo', {})).toMatchObject({ value: { lastExit: 'unclean' } });
    const preventDefault = vi.fn();
    const flushed = state.flushed;
    state.app.emit('will-quit', { preventDefault });
    state.app.emit('will-quit', { preventDefault });
    await vi.waitFor(() => expect(state.exited).toContain(0));
    expect(preventDefault).toHaveBeenCalled();
    expect(state.flushed).toBeGreaterThan(flushed);
    await open();
    expect(await call('appInfo', {})).toMatchObject({ value: { lastExit: 'clean' } });
  });

  test('ends also when the disk takes nothing at the end: nothing may keep the next start out', async () => {
    await open();
    rmSync(join(desktop.data(), 'desktop', 'last-exit.txt'));
    mkdirSync(join(desktop.data(), 'desktop', 'last-exit.txt'));
    const before = state.exited.length;
    // Every start of this file still listens: the newest is the one that ends now.
    state.app.emit('will-quit', { preventDefault: vi.fn() });
    await vi.waitFor(() => expect(state.exited.length).toBeGreaterThan(before));
    rmSync(join(desktop.data(), 'desktop', 'last-exit.txt'), { recursive: true });
  });

  test('a page whose process died is loaded again, and given up when that does not help', async () => {
    await open();
    const die = (reason: string) => window().webContents.emit('render-process-gone', {}, { reason });
    die('clean-exit');
    expect(state.order).not.toContain('reload');
    die('oom');
    expect(state.order.slice(-2)).toEqual(['show', 'reload']);
    die('crashed');
    expect(state.errors).toEqual([]);
    die('crashed');
    expect(state.order.filter((what) => what === 'reload')).toHaveLength(2);
    expect(state.errors).toEqual([expect.stringMatching(/[0-9A-F]{8}/) as string]);
    expect(state.order.at(-1)).toBe('quit');
  });

  test('a second start while the first writes its end, and a menu without its window, do no harm', async () => {
    await open();
    const [restore, focus] = [vi.fn(), vi.fn()];
    Object.assign(window(), { destroyed: true, restore, focus });
    state.app.emit('second-instance');
    expect([restore, focus].flatMap((spy) => spy.mock.calls)).toEqual([]);
    const item = itemsOf(state.menu as MenuItemConstructorOptions[]).find((each) => each.label === '新建客户');
    (item?.click as (() => void) | undefined)?.();
    expect(window().webContents.sent).toEqual([]);
  });

  test('runs once: a second start shows the window of the first and opens none', async () => {
    await open();
    state.app.emit('second-instance');
    expect(state.order.slice(-2)).toEqual(['restore', 'focus']);
    state.first = false;
    await open();
    expect(state.order).toContain('quit');
    expect(state.windows).toEqual([]);
  });
});

test('the menu speaks the language of the system and runs palette commands in the page', async () => {
  for (const [locale, label] of [
    ['zh-CN', '新建客户'],
    ['en-GB', 'New customer'],
  ] as const) {
    await open(locale);
    const item = itemsOf(state.menu as MenuItemConstructorOptions[]).find((each) => each.label === label);
    (item?.click as (() => void) | undefined)?.();
    expect(window().webContents.sent).toEqual([['command', 'new-customer']]);
  }
});

test('the preload gives the page one function per channel and the menu, and no way to any other name', async () => {
  await import('../../../src-main/preload');
  expect(Object.keys(state.exposed)).toEqual(['desktop']);
  const desktop = state.exposed['desktop'] ?? {};
  expect(Object.keys(desktop).sort()).toEqual([...channels, ...byteChannels.in, ...byteChannels.out, 'onCommand'].sort());
  await desktop['storeAttachment']?.({ part: 'file' }, new ArrayBuffer(3), 'more');
  expect(state.invoked.at(-1)).toEqual(['storeAttachment', { part: 'file' }, new ArrayBuffer(3)]);
  await desktop['status']?.({ lease: null }, 'more');
  expect(state.invoked.at(-1)).toEqual(['status', { lease: null }]);
  const heard: unknown[] = [];
  const stop = desktop['onCommand']?.((...args: unknown[]) => heard.push(args)) as () => void;
  state.renderer.emit('command', { sender: 'not for pages' }, 'undo');
  expect(heard).toEqual([['undo']]);
  stop();
  expect(state.order).toContain('unheard');
});

test('the preload stays free of zod', () => {
  const source = readFileSync(resolve(import.meta.dirname, '../../../src-main/preload.ts'), 'utf8');
  expect([...source.matchAll(/from '([^']+)'/g)].map((match) => match[1])).toEqual(['electron', '#shared/ipc/channels']);
});
