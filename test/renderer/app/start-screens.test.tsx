import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import type { DatabaseFound, VaultFound } from '#shared/changes/reconcile';
import { text } from '#shared/text/index';
import { startState } from '../../../src-renderer/data/start-state';
import { practiceSettingsId } from '#shared/records/practice-settings';
import { aLooseStore, aStore, rowOf } from '../data/a-store';
import { aReady, anApp, anInfo } from './an-app';

const words = text.zh.start;
const idle = { progress: null, problem: null };
const vault: VaultFound = {
  db: 'a',
  generation: 1,
  schema: 1,
  lastSeq: 12,
  lastId: null,
  counts: { customer: 3, issue: 7 },
  damaged: false,
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
  anApp({ state: 'no-host', failure: { kind: 'forbidden' }, retry });
  expect(heading().textContent).toBe(words.forbidden);
  expect(document.body.textContent).toContain('npm start');
  act(() => startState.setState({ state: 'no-host', failure: { kind: 'vault-unwritable', cause: 'no-permission' }, retry }, true));
  expect(heading().textContent).toBe(words.notOpened);
  expect(screen.getByRole('alert').textContent).toBe('日志未写入：没有写入权限');
  await userEvent.click(screen.getByRole('button', { name: '再试一次' }));
  expect(retry).toHaveBeenCalledOnce();
});

test('the first start offers one’s own data or the sample, and nothing that does not work yet', async () => {
  const [begin, openSample] = [vi.fn(async () => {}), vi.fn(async () => {})];
  anApp({ ...idle, state: 'doors', info: anInfo, begin, openSample });
  expect(screen.queryByText(/恢复备份/)).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: '打开示例客户' }));
  await userEvent.click(screen.getByRole('button', { name: '开始使用' }));
  expect([begin, openSample].map((each) => each.mock.calls.length)).toEqual([1, 1]);
});

test('a begin that failed says why and can be tried again', async () => {
  const begin = vi.fn(async () => {});
  const problem = { kind: 'database-full' } as const;
  anApp({ state: 'doors', info: anInfo, begin, openSample: async () => {}, progress: 0, problem });
  expect(screen.getByRole('alert').textContent).toContain(text.zh.failures.sentence(problem));
  await userEvent.click(screen.getByRole('button', { name: '开始使用' }));
  expect(begin).toHaveBeenCalledOnce();
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
    ['修改次数', '第 9 次', '第 12 次'],
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

test('a database that cannot be read, and a damaged vault, are called that', () => {
  anApp({
    ...idle,
    state: 'recover',
    why: 'both-damaged',
    found: 'unreadable',
    vault: { ...vault, damaged: true },
    accept: async () => {},
  });
  expect(screen.getByRole('table').textContent).toContain('无法读取');
  expect(screen.getByRole('table').textContent).toContain('有损坏');
});

test('a new journal is offered where the database is the better side', async () => {
  const accept = vi.fn(async () => {});
  anApp({ ...idle, state: 'offer-new-vault', why: 'no-vault', found: database, vault: null, accept });
  expect(document.body.textContent).toContain(words.newVaultWhy['no-vault']);
  await userEvent.click(screen.getByRole('button', { name: words.newVaultGo }));
  expect(accept).toHaveBeenCalledOnce();
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
