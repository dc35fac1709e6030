import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import { text } from '#shared/text/index';
import { fail, ok } from '#shared/result';
import { showInstant } from '#shared/records/show-value';
import { startState, type BackupFound, type StartState } from '../../../src-renderer/data/start-state';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { aLooseStore, aStore, rowOf } from '../data/a-store';
import { aReady, anApp, anInfo } from './an-app';

const words = text.zh.start;
const idle = { progress: null, problem: null, changed: false };
const vault: VaultFound = {
  db: 'a',
  generation: 1,
  schema: 1,
  lastSeq: 12,
  lastId: null,
  counts: { customer: 3, issue: 7 },
  damaged: false,
  lost: [],
};
const database: DatabaseFound = { ...vault, lastSeq: 9, firstKept: 1, idAtVault: null, counts: { customer: 2, issue: 7 } };
const heading = () => screen.getByRole('heading', { level: 1 });

test('while both sides are compared the screen says so', () => {
  anApp({ state: 'looking' });
  expect(heading().textContent).toBe(words.looking);
});

test('another window writes: one button continues here, and the heading has the focus', async () => {
  const continueHere = vi.fn();
  anApp({ state: 'elsewhere', continueHere });
  expect(document.activeElement).toBe(heading());
  expect(document.title).toContain('已在另一个窗口中打开');
  await userEvent.click(screen.getByRole('button', { name: '在此继续' }));
  expect(continueHere).toHaveBeenCalledOnce();
});

test('another browser holds the vault: the same button, other words', async () => {
  const continueHere = vi.fn();
  anApp({ state: 'held', continueHere });
  expect(heading().textContent).toBe(words.held);
  await userEvent.click(screen.getByRole('button', { name: '在此继续' }));
  expect(continueHere).toHaveBeenCalledOnce();
});

test('a page that the host does not know is sent back to the terminal; other trouble is named', async () => {
  const retry = vi.fn();
  anApp({ state: 'no-host', failure: { kind: 'forbidden' }, vaultFolder: null, retry });
  expect(heading().textContent).toBe(words.forbidden);
  expect(document.body.textContent).toContain('npm start');
  act(() =>
    startState.setState(
      { state: 'no-host', failure: { kind: 'vault-unwritable', cause: 'no-permission' }, vaultFolder: '/home/li/vault', retry },
      true,
    ),
  );
  expect(heading().textContent).toBe(words.notOpened);
  expect(screen.getByRole('alert').textContent).toBe('日志未写入：没有写入权限');
  expect(document.body.textContent).toContain('日志应放在：/home/li/vault');
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(retry).toHaveBeenCalledOnce();
});

const door = text.zh.restoring.door;
const backup: BackupFound = {
  folder: '/media/stick/备份-20261124',
  counts: { customer: 3, issue: 7 },
  attachments: { files: 2, bytes: 340_000, missing: 0 },
  pastDamaged: false,
  damaged: false,
  lost: [],
  lacking: 0,
  appVersion: '0.1.0',
  at: '2026-11-24T06:00:00.000Z',
};
const doors = (change: Partial<Extract<StartState, { state: 'doors' }>> = {}) => ({
  ...idle,
  state: 'doors' as const,
  info: anInfo,
  begin: async () => {},
  openSample: async () => {},
  lookAtBackup: async () => ok(backup),
  restoreBackup: async () => {},
  ...change,
});

test('the first start offers one’s own data, the sample or a backup', async () => {
  const [begin, openSample] = [vi.fn(async () => {}), vi.fn(async () => {})];
  anApp(doors({ begin, openSample }));
  expect(screen.getByRole('button', { name: door.title })).toBeTruthy();
  await userEvent.click(screen.getByRole('button', { name: '打开示例客户' }));
  await userEvent.click(screen.getByRole('button', { name: '开始使用' }));
  expect([begin, openSample].map((each) => each.mock.calls.length)).toEqual([1, 1]);
});

test('a begin that failed says why and can be tried again', async () => {
  const begin = vi.fn(async () => {});
  const problem = { kind: 'database-full' } as const;
  anApp(doors({ begin, progress: 0, problem }));
  expect(screen.getByRole('alert').textContent).toContain(text.zh.failures.sentence(problem));
  await userEvent.click(screen.getByRole('button', { name: '开始使用' }));
  expect(begin).toHaveBeenCalledOnce();
});

test('the door for a backup shows what the folder holds before it takes it', async () => {
  const [lookAtBackup, restoreBackup] = [vi.fn(async () => ok(backup)), vi.fn(async () => {})];
  anApp(doors({ lookAtBackup, restoreBackup }));
  await userEvent.click(screen.getByRole('button', { name: door.title }));
  const box = screen.getByRole('textbox', { name: door.folder });
  expect(screen.queryByRole('button', { name: door.go })).toBeNull();
  await userEvent.type(box, ' /media/stick ');
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(lookAtBackup).not.toHaveBeenCalled();
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(lookAtBackup).toHaveBeenCalledWith('/media/stick');
  const holds = await screen.findByRole('region', { name: door.holds });
  expect([...holds.querySelectorAll('dd')].map((each) => each.textContent)).toEqual([
    '3',
    '10',
    showInstant('2026-11-24T06:00:00.000Z'),
    door.files(2, '340 kB', 0),
    '0.1.0',
    door.whole,
  ]);
  await userEvent.click(screen.getByRole('button', { name: door.go }));
  expect(restoreBackup).toHaveBeenCalledWith('/media/stick/备份-20261124');
  // Another folder than the one that was looked at is not taken.
  await userEvent.type(box, '2');
  expect(screen.queryByRole('button', { name: door.go })).toBeNull();
});

test('of a damaged backup the door says which changes and how many records are missing, and still takes it', async () => {
  const damaged = {
    ...backup,
    damaged: true,
    lost: [
      { from: 4, to: 4 },
      { from: 11, to: 12 },
    ],
    lacking: 2,
  };
  const restoreBackup = vi.fn(async () => {});
  anApp(doors({ lookAtBackup: async () => ok(damaged), restoreBackup }));
  await userEvent.click(screen.getByRole('button', { name: door.title }));
  await userEvent.type(screen.getByRole('textbox', { name: door.folder }), '/media/stick{Enter}');
  const holds = await screen.findByRole('region', { name: door.holds });
  expect(holds.textContent).toContain('有损坏，只能恢复能读出的部分；第 4, 11–12 次修改有缺失；少 2 条记录');
  await userEvent.click(screen.getByRole('button', { name: door.go }));
  expect(restoreBackup).toHaveBeenCalledOnce();
});

test('of a backup whose records are whole the door still says which attachments are missing and that the way back is damaged', async () => {
  const partly = { ...backup, attachments: { files: 0, bytes: 0, missing: 3 }, pastDamaged: true };
  anApp(doors({ lookAtBackup: async () => ok(partly) }));
  await userEvent.click(screen.getByRole('button', { name: door.title }));
  await userEvent.type(screen.getByRole('textbox', { name: door.folder }), '/media/stick{Enter}');
  const holds = await screen.findByRole('region', { name: door.holds });
  expect(holds.textContent).toContain('没有；缺少 3 个');
  expect(holds.textContent).toContain('记录完好；缺少 3 个附件；部分日志文件损坏或缺失，有些以前的时刻不能恢复');
});

test('a folder that holds no backup says so, and the way back leads to the other doors', async () => {
  const failure = { kind: 'not-a-backup', why: 'no-vault' } as const;
  anApp(doors({ lookAtBackup: async () => fail(failure) }));
  await userEvent.click(screen.getByRole('button', { name: door.title }));
  await userEvent.type(screen.getByRole('textbox', { name: door.folder }), '/tmp{Enter}');
  expect((await screen.findByRole('alert')).textContent).toBe(text.zh.failures.sentence(failure));
  await userEvent.click(screen.getByRole('button', { name: door.back }));
  expect(screen.getByRole('button', { name: words.begin })).toBeTruthy();
});

test('where the host has a dialog it is asked for the folder; a dialog that was closed is no trouble', async () => {
  const lookAtBackup = vi.fn(async () => fail({ kind: 'cancelled' }));
  const capabilities = { chooseFile: true, showFolder: true, download: false, print: false };
  anApp(doors({ lookAtBackup, info: { ...anInfo, capabilities } }));
  await userEvent.click(screen.getByRole('button', { name: door.title }));
  await userEvent.click(screen.getByRole('button', { name: door.choose }));
  expect(lookAtBackup).toHaveBeenCalledWith(null);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('while records are replaced the screen says what is done, how far, and can be stopped as long as that is possible', async () => {
  const cancel = vi.fn();
  const replacement = { what: 'restore', past: { generation: 1, seq: 9 }, at: '2026-11-24T06:00:00.000Z', lastChange: null } as const;
  const replacing = { state: 'replacing', replacement, step: 'sealing', done: 3, total: 12, cancel } as const;
  anApp(replacing);
  const { doing } = text.zh.restoring;
  expect(heading().textContent).toBe(doing.title(showInstant(replacement.at)));
  expect(screen.getByRole('status').textContent).toContain('3 / 12');
  await userEvent.click(screen.getByRole('button', { name: doing.cancel }));
  expect(cancel).toHaveBeenCalledOnce();
  act(() => startState.setState({ ...replacing, step: 'filling', total: 0, cancel: null }, true));
  expect(screen.getByRole('status').textContent).toContain(doing.filling);
  expect(screen.queryByRole('button', { name: doing.cancel })).toBeNull();
});

test('recovery shows both sides kind by kind, says that nothing is thrown away, and counts while it works', async () => {
  const accept = vi.fn(async () => {});
  const offer = { ...idle, state: 'recover', why: 'database-behind', found: database, vault, accept } as const;
  anApp(offer);
  expect(document.body.textContent).toContain(words.recoverWhy['database-behind']);
  expect(document.body.textContent).toContain(words.recoverKeeps);
  const rows = screen.getAllByRole('row').map((row) => [...row.children].map((cell) => cell.textContent));
  expect(rows).toEqual([
    ['记录', '数据库', '日志'],
    ['最后一次修改', '第 9 次', '第 12 次'],
    ['客户', '2', '3'],
    ['问题', '7', '7'],
    ['合计', '9', '10'],
  ]);
  await userEvent.click(screen.getByRole('button', { name: words.recoverGo }));
  expect(accept).toHaveBeenCalledOnce();
  act(() => startState.setState({ ...offer, progress: 4 }, true));
  expect(screen.getByRole('status').textContent).toContain('已处理 4 条');
  expect(screen.queryByRole('button', { name: words.recoverGo })).toBeNull();
});

test('where the data changed while the screen waited it says so, until the user goes on', () => {
  const offer = { ...idle, state: 'recover', why: 'database-behind', found: database, vault, accept: async () => {} } as const;
  anApp({ ...offer, changed: true });
  expect(screen.getByRole('alert').textContent).toBe(words.changed);
  act(() => startState.setState({ ...offer, changed: true, progress: 0 }));
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a database that cannot be read, and a damaged vault, are called that, with the changes that are missing', () => {
  anApp({
    ...idle,
    state: 'recover',
    why: 'both-damaged',
    found: 'unreadable',
    vault: { ...vault, lastSeq: 10, damaged: true, lost: [{ from: 11, to: 12 }] },
    accept: async () => {},
  });
  expect(screen.getByRole('table').textContent).toContain('无法读取');
  expect(screen.getByRole('table').textContent).toContain('第 10 次 · 有损坏 · 缺第 11–12 次');
});

test('a new journal is offered where the database is the better side', async () => {
  const accept = vi.fn(async () => {});
  anApp({ ...idle, state: 'offer-new-vault', info: anInfo, why: 'no-vault', found: database, vault: null, accept });
  expect(document.body.textContent).toContain(words.newVaultWhy['no-vault']);
  await userEvent.click(screen.getByRole('button', { name: words.newVaultGo }));
  expect(accept).toHaveBeenCalledOnce();
});

test('a journal folder that was perhaps only moved is to be put back before a new one is made: the photos are in it', () => {
  anApp({ ...idle, state: 'offer-new-vault', info: anInfo, why: 'no-vault', found: database, vault: null, accept: async () => {} });
  expect(document.body.textContent).toMatch(/照片、附件和以前的恢复点.*放回原处/);
  expect(document.body.textContent).toContain(`日志应放在：${anInfo.vaultFolder}`);
  expect(document.body.textContent).not.toContain('原有的日志');
});

test.each(Object.entries(words.stopWhy))('stopped for %s: its own sentence, and no button that writes', (why, sentence) => {
  anApp({ state: 'stop', why: why as keyof typeof words.stopWhy, info: anInfo, found: database, vault });
  expect(document.body.textContent).toContain(sentence);
  expect(document.body.textContent).toContain(words.stopKeeps);
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual(['再试一次', '中文', 'English']);
});

test('every screen can be read in English at once', async () => {
  anApp({ state: 'held', continueHere: () => {} });
  await userEvent.click(screen.getByRole('button', { name: 'English' }));
  expect(heading().textContent).toBe(text.en.start.held);
});

test('who works here is asked once: the person gets the id that signs every change, the organisation goes to the settings', async () => {
  const { store } = await aStore();
  anApp(aReady(store));
  const user = userEvent.setup();
  const name = await screen.findByLabelText(/姓名/);
  expect(document.activeElement).toBe(name);
  await user.keyboard('李工{Enter}');
  expect(document.body.textContent).toContain('请填写单位全称');
  expect(await store.db.of('teamMember').count()).toBe(0);
  fireEvent.change(screen.getByLabelText(/单位全称/), { target: { value: '某市分公司' } });
  await user.click(screen.getByRole('button', { name: words.whoGo }));
  await screen.findByRole('navigation', { name: text.zh.frame.sidebar });
  expect(await rowOf(store, 'teamMember', store.author)).toMatchObject({ name: '李工', org: '某市分公司' });
  expect(await rowOf(store, 'practiceSettings', practiceSettingsId)).toMatchObject({ orgFullName: '某市分公司' });
  await waitFor(() => expect(document.body.textContent).toContain('李工 · 某市分公司'));
});

test('the sample asks nobody for a name', async () => {
  anApp(aReady(await aLooseStore()));
  await screen.findByRole('navigation', { name: text.zh.frame.sidebar });
});
