import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { browserHost } from '#shared/ipc/browser-host';
import type { Input, Output } from '#shared/ipc/contract';
import type { ChannelName } from '#shared/ipc/channels';
import type { Result } from '#shared/result';
import type { Built } from '../../fixtures/built-for-node';
import { builtHost } from '../../fixtures/built-host';
import { bundleText } from '../ipc/a-bundle';
import { batches, begin, must } from '../vault/a-vault';
import { ask } from './ask';

let built: Built;
beforeAll(async () => {
  built = await builtHost();
  mkdirSync(join(built.folder, 'renderer'));
  writeFileSync(join(built.folder, 'renderer', 'index.html'), '<!doctype html><html><head></head></html>');
}, 60_000);
afterAll(() => built.remove());

const aFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'host-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
};
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

function start(data: string, port: number | string) {
  const env = { ...process.env, WORKBENCH_DATA: data, HOME: data, USERPROFILE: data, XDG_DOCUMENTS_DIR: '' };
  const child = spawn(process.execPath, [built.file, '--no-open', '--port', String(port)], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  const ended = new Promise<{ code: number | null; said: string }>((end) => child.on('close', (code) => end({ code, said })));
  const address = new Promise<string>((there, none) => {
    const hear = (text: Buffer) => {
      said += text.toString();
      const match = /http:\/\/127\.0\.0\.1:\d+\/#code=[\w-]+/.exec(said);
      if (match && said.includes('Ctrl+C')) there(match[0]);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('close', () => none(new Error(`the host ended without an address: ${said}`)));
  });
  address.catch(() => undefined);
  onTestFinished(async () => {
    child.kill('SIGKILL');
    await ended;
  });
  return { child, ended, address };
}

async function pageAt(address: string) {
  const { origin, hash } = new URL(address);
  const headers = { origin, 'content-type': 'application/json' };
  const code = new URLSearchParams(hash.slice(1)).get(browserHost.fragment);
  const session = await ask(origin, browserHost.sessionPath, { method: 'POST', headers, body: JSON.stringify({ code }) });
  const { secret } = JSON.parse(session.text) as { secret: string };
  const withSecret = { ...headers, [browserHost.sessionHeader]: secret };
  return {
    fetch: (path: string) => ask(origin, path, { headers: withSecret }),
    call: async <C extends ChannelName>(channel: C, input: Input<C>): Promise<Result<Output<C>>> => {
      const answer = await ask(origin, browserHost.rpcPath + channel, { method: 'POST', headers: withSecret, body: JSON.stringify(input) });
      return JSON.parse(answer.text) as Result<Output<C>>;
    },
  };
}
type Page = Awaited<ReturnType<typeof pageAt>>;

async function finished(page: Page, task: string) {
  for (;;) {
    const state = must(await page.call('task', { id: task }));
    if (state.state !== 'running') return state;
    await new Promise((later) => setTimeout(later, 10));
  }
}

test('the host takes batches, ends properly when told to, and tells how it ended the time before', { timeout: 30_000 }, async () => {
  const [data, port] = [aFolder(), await freePort()];
  const first = start(data, port);
  const page = await pageAt(await first.address);
  expect(must(await page.call('appInfo', {}))).toMatchObject({
    host: 'browser',
    lastExit: 'first',
    capabilities: { chooseFile: false, showFolder: false, download: true, print: false },
    exportFolder: join(data, '客户工程师工作台'),
    vaultFolder: join(data, 'browser', 'vault'),
  });
  const { lease } = must(await page.call('claimVault', { takeOver: false, begin }));
  must(await page.call('appendBatches', { lease, batches: batches(3) as Input<'appendBatches'>['batches'] }));
  expect(statSync(join(data, 'browser', 'running.json')).mode & 0o777).toBe(process.platform === 'win32' ? 0o666 : 0o600);
  first.child.kill('SIGTERM');
  const { code, said } = await first.ended;
  expect({ code, said }).toMatchObject({
    code: 0,
    said: expect.stringMatching(/已停止，日志已写完。\nStopped; the journal is complete\./) as string,
  });
  expect(existsSync(join(data, 'browser', 'running.json'))).toBe(false);

  const second = start(data, port);
  const later = await pageAt(await second.address);
  expect(must(await later.call('appInfo', {})).lastExit).toBe('clean');
  expect(must(await later.call('lookVault', {})).found).toMatchObject({ lastSeq: 3, counts: { customer: 3 }, damaged: false });
  second.child.kill('SIGKILL');
  await second.ended;

  const third = start(data, port);
  expect(must(await (await pageAt(await third.address)).call('appInfo', {})).lastExit).toBe('unclean');
  third.child.kill('SIGINT');
  expect((await third.ended).code).toBe(0);
});

test('a terminal that closes tells the host twice, and it still ends properly', { timeout: 30_000 }, async () => {
  const [data, port] = [aFolder(), await freePort()];
  const host = start(data, port);
  const page = await pageAt(await host.address);
  must(await page.call('claimVault', { takeOver: false, begin }));
  host.child.kill('SIGHUP');
  host.child.kill('SIGTERM');
  expect((await host.ended).code).toBe(0);
  const next = start(data, port);
  expect(must(await (await pageAt(await next.address)).call('appInfo', {})).lastExit).toBe('clean');
});

test('a second start finds the host that runs, prints a new address and ends', { timeout: 30_000 }, async () => {
  const [data, port] = [aFolder(), await freePort()];
  const first = start(data, port);
  const address = await first.address;
  const second = await start(data, port).ended;
  expect(second.code).toBe(0);
  expect(second.said).toContain('浏览器版已在运行');
  const fresh = /http:\S+#code=\S+/.exec(second.said)?.[0] ?? '';
  expect(fresh).not.toBe(address);
  expect(must(await (await pageAt(fresh)).call('appInfo', {})).host).toBe('browser');
});

test('a port that another program has is named, and no other one is taken', { timeout: 30_000 }, async () => {
  const other = createServer((_request, response) => response.end('hello'));
  await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  const data = aFolder();
  const { code, said } = await start(data, port).ended;
  expect(code).toBe(1);
  expect(said).toContain(`端口 ${port} 被其他程序占用`);
  expect(said).toContain(`Port ${port} is taken by another program`);
  expect(existsSync(join(data, 'browser', 'last-exit.txt'))).toBe(false);
});

test('a port that is none is refused', async () => {
  const { code, said } = await start(aFolder(), 'x80').ended;
  expect({ code, said }).toEqual({ code: 1, said: expect.stringContaining('x80') as string });
});

test('a data folder that cannot be written is named with the cause', async () => {
  const data = join(aFolder(), 'file');
  writeFileSync(data, '');
  const { code, said } = await start(data, await freePort()).ended;
  expect(code).toBe(1);
  expect(said).toContain(join(data, 'browser'));
  expect(said).toContain('文件夹不存在');
});

test(
  'exports go to the export folder under free names, can be fetched once, and the folder is remembered',
  { timeout: 30_000 },
  async () => {
    const [data, port] = [aFolder(), await freePort()];
    const host = start(data, port);
    const page = await pageAt(await host.address);
    const folder = join(data, '客户工程师工作台');
    const text = bundleText('project');
    for (const file of ['市一院_网络改造_数据文件.json', '市一院_网络改造_数据文件 (2).json']) {
      const { task } = must(await page.call('exportData', { bundle: text }));
      const saved = await finished(page, task);
      expect(saved).toMatchObject({ state: 'saved', file, folder });
      expect(readFileSync(join(folder, file), 'utf8')).toBe(text);
      const { download } = must(await page.call('openExport', { export: saved.state === 'saved' ? saved.export : '' }));
      const fetched = await page.fetch(download ?? '');
      expect(fetched.text).toBe(text);
      expect((await page.fetch(download ?? '')).status).toBe(404);
    }
    const elsewhere = join(data, '别处', '导出');
    expect(must(await page.call('exportFolder', { set: `"${elsewhere}"` }))).toEqual({ folder: elsewhere });
    expect(await page.call('exportFolder', { set: 'relative/folder' })).toEqual({
      ok: false,
      failure: { kind: 'wrong-folder', why: 'relative' },
    });
    expect(await page.call('exportFolder', { set: join(folder, '市一院_网络改造_数据文件.json') })).toMatchObject({
      failure: { kind: 'file-not-written' },
    });
    host.child.kill('SIGTERM');
    await host.ended;
    const again = await pageAt(await start(data, port).address);
    expect(must(await again.call('exportFolder', { set: null }))).toEqual({ folder: elsewhere });
  },
);

test(
  'a document is made in a thread, written to the export folder, and can be fetched; one that cannot be made says why',
  { timeout: 30_000 },
  async () => {
    const [data, port] = [aFolder(), await freePort()];
    const page = await pageAt(await start(data, port).address);
    expect(must(await page.call('documents', {})).map(({ kind }) => kind)).toContain('issue-table');
    const asked = { document: 'issue-table', audience: 'customer', language: 'zh', format: 'docx', bundle: bundleText('project') } as const;
    const { task } = must(await page.call('exportDocument', asked));
    const saved = await finished(page, task);
    expect(saved).toMatchObject({ state: 'saved', file: expect.stringMatching(/^市一院_问题管理表_工作稿_\d{8}\.docx$/) as string });
    const { download } = must(await page.call('openExport', { export: saved.state === 'saved' ? saved.export : '' }));
    const fetched = await page.fetch(download ?? '');
    expect(fetched.body.subarray(0, 2).toString()).toBe('PK');
    expect(fetched.body.equals(readFileSync(join(data, '客户工程师工作台', saved.state === 'saved' ? saved.file : '')))).toBe(true);
    const refused = must(await page.call('exportDocument', { ...asked, bundle: bundleText('visit') }));
    expect(await finished(page, refused.task)).toMatchObject({ state: 'failed', failure: { kind: 'wrong-subject', found: 'visit' } });
  },
);
