import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import type { Output } from '#shared/ipc/contract';
import { showInstant } from '#shared/records/show-value';
import { ok } from '#shared/result';
import { text } from '#shared/text/index';
import { lastCopy } from '../../../../src-renderer/data/last-copy';
import { startState, type OwnVault } from '../../../../src-renderer/data/start-state';
import { forgetVaultState, vaultState, type VaultState } from '../../../../src-renderer/data/vault-state';
import { forgetVaultWorks, vaultWorks } from '../../../../src-renderer/data/vault-work';
import { BackupPage } from '../../../../src-renderer/features/backup/backup-page';
import { addresses } from '../../../../src-renderer/state/addresses';
import { aReady, anInfo } from '../../app/an-app';
import { aLooseStore } from '../../data/a-store';
import { aPage } from '../a-page';

const { backup, proving, copies, restoring } = text.zh;
const position = { db: 'd', generation: 2, schema: 2, lastSeq: 90, lastId: null };
const point = (seq: number, at: string, why: Output<'vaultState'>['restorePoints'][number]['why'] = 'idle', generation = 2) => ({
  id: `${generation}-${seq}`,
  at,
  generation,
  seq,
  why,
  counts: { customer: 3, issue: 40 },
  bytes: 12_400,
});
const some: VaultState = {
  folder: '/home/li/vault',
  position,
  journal: { files: 3, lines: 90, bytes: 210_000 },
  bases: [],
  pointsLostAt: null,
  restorePoints: [point(70, '2026-11-24T01:00:00.000Z', 'restore', 1), point(80, '2026-11-24T06:00:00.000Z')],
  rehearsal: { at: '2026-11-24T07:00:00.000Z', generation: 2, from: 0, seq: 84, result: 'whole' },
  bytes: { journal: 210_000, bases: 0, attachments: 3_000_000, found: 0 },
};
const differs = { at: '2026-11-24T07:00:00.000Z', generation: 2, from: 0, seq: 84, result: 'differs' } as const;

const aVault = () => ({
  refresh: vi.fn(async () => {}),
  makePoint: vi.fn(async () => true),
  rehearse: vi.fn(async () => true),
  check: vi.fn(async () => true),
  copy: vi.fn(async () => true),
  openFolder: vi.fn(async () => ok({})),
  end: vi.fn(),
  restore: vi.fn<OwnVault['restore']>(async () => null),
  takeBack: vi.fn<OwnVault['takeBack']>(async () => null),
  mend: vi.fn<OwnVault['mend']>(async () => null),
});

beforeEach(() => {
  forgetVaultState();
  forgetVaultWorks();
  lastCopy.setState({ copy: null });
  vaultState.setState({ waiting: 0 });
});

type Shown = { state?: VaultState | null; host?: 'browser' | 'desktop'; sample?: boolean };
async function shown({ state = some, host = 'browser', sample = false }: Shown = {}) {
  const store = await aLooseStore();
  const vault = aVault();
  const desktop = host === 'desktop';
  const info = { ...anInfo, host, capabilities: { chooseFile: desktop, showFolder: desktop, download: !desktop, print: desktop } };
  startState.setState(aReady(store, { info, vault: sample ? null : vault }), true);
  vaultState.setState({ state, failure: null });
  const page = aPage(store, { '/backup': () => <BackupPage past={null} />, '/backup/*': () => <p>查看</p> }, addresses.backup());
  return { ...page, vault };
}
const card = (name: string) => screen.getByRole('heading', { name, level: 2 }).closest('section') as HTMLElement;

test('the restore points stand newest first: when, why, how much, and whether a rehearsal has proved them', async () => {
  const { vault } = await shown();
  expect(vault.refresh).toHaveBeenCalledOnce();
  const rows = within(screen.getByRole('table', { name: backup.points.title }))
    .getAllByRole('row')
    .slice(1);
  expect(rows.map((row) => [...row.querySelectorAll('td')].slice(1, 6).map((cell) => cell.textContent))).toEqual([
    ['工作停顿时', '43', '第 80 次', '13 kB', '已验证可恢复'],
    ['恢复前', '43', '第 70 次', '13 kB', `${backup.points.readBack}${backup.points.former}`],
  ]);
  expect(card(backup.points.title).textContent).toContain('之后有 10 次修改');
});

test('a restore point leads to the preview of its state, a moment that was typed to that of the moment; one that has not come yet leads nowhere', async () => {
  const { user, path, go } = await shown();
  await user.click(screen.getAllByRole('button', { name: /^查看 .* 的状态$/ })[0] as HTMLElement);
  expect(path()).toBe('/backup/2/80');
  go('/backup');
  const box = screen.getByRole('textbox', { name: backup.moment.label });
  await user.type(box, '不是时间');
  await user.click(screen.getByRole('button', { name: backup.moment.go }));
  expect(screen.getByText(backup.moment.unclear)).toBeTruthy();
  await user.clear(box);
  const [day = '', time = ''] = showInstant(new Date(Date.now() + 90_000_000).toISOString()).split(' ');
  await user.type(box, `${day} ${time}`);
  expect(screen.getByText(backup.moment.ahead)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: backup.moment.go }));
  expect(path()).toBe('/backup');
  await user.clear(box);
  await user.type(box, '2026-11-24 14:30');
  expect(screen.queryByText(backup.moment.ahead)).toBeNull();
  fireEvent.keyDown(box, { key: 'Enter', isComposing: true });
  expect(path()).toBe('/backup');
  fireEvent.keyDown(box, { key: 'Enter' });
  expect(path()).toBe(`/backup/at/${new Date('2026-11-24T14:30').toISOString()}`);
});

test('a restore point is made by hand; while it is made there is a count and a way to stop, and then its time', async () => {
  const { user, vault } = await shown();
  await user.click(screen.getByRole('button', { name: backup.points.make }));
  expect(vault.makePoint).toHaveBeenCalledWith('by-hand');
  const cancel = vi.fn();
  act(() => vaultWorks.setState({ point: { state: 'running', done: 3, total: 12, step: 0, cancel } }));
  expect(screen.getByRole('button', { name: backup.points.make }).hasAttribute('disabled')).toBe(true);
  expect(screen.getByText(/3 \/ 12/)).toBeTruthy();
  await user.click(screen.getByRole('button', { name: backup.cancel }));
  expect(cancel).toHaveBeenCalledOnce();
  act(() => vaultWorks.setState({ point: { state: 'done', result: null } }));
  expect(screen.getByText(backup.points.nothingNew)).toBeTruthy();
  act(() => vaultWorks.setState({ point: { state: 'failed', failure: { kind: 'vault-unwritable', cause: 'disk-full' } } }));
  expect(screen.getByRole('alert').textContent).toContain('磁盘已满');
});

test('without a restore point the list says when the first one comes, and many are shown when they are asked for', async () => {
  const { user } = await shown({ state: { ...some, restorePoints: [] } });
  expect(screen.getByText(backup.points.none)).toBeTruthy();
  const many = Array.from({ length: 30 }, (_each, i) => point(i + 1, `2026-11-${String(i + 1).padStart(2, '0')}T06:00:00.000Z`));
  act(() => vaultState.setState({ state: { ...some, restorePoints: many } }));
  const rows = () => within(screen.getByRole('table', { name: backup.points.title })).getAllByRole('row').length - 1;
  expect(rows()).toBe(10);
  await user.click(screen.getByRole('button', { name: backup.points.more(20) }));
  expect(rows()).toBe(30);
});

test('a rehearsal tells its last result; a failed one says what to do and offers both ways', async () => {
  const { user, vault } = await shown();
  await user.click(screen.getByRole('button', { name: proving.rehearsal.start }));
  expect(vault.rehearse).toHaveBeenCalledOnce();
  expect(within(card(proving.rehearsal.title)).getByText(/ 一致$/)).toBeTruthy();
  expect(screen.queryByRole('alert')).toBeNull();
  act(() => vaultState.setState({ state: { ...some, rehearsal: differs } }));
  expect(screen.getByRole('alert').textContent).toContain(proving.rehearsal.whatToDo);
  await user.click(screen.getByRole('button', { name: proving.mend.rebuild }));
  vault.mend.mockResolvedValueOnce('unsaved');
  await user.click(screen.getByRole('button', { name: proving.mend.renew }));
  expect(vault.mend.mock.calls).toEqual([['rebuild'], ['renew']]);
  await screen.findByText(restoring.refused.unsaved);
});

test('photos that are missing or damaged are another matter: the records are whole, and neither side is made again', async () => {
  await shown({ state: { ...some, rehearsal: differs } });
  expect(screen.getByRole('alert').textContent).toContain(proving.rehearsal.seeAgain);
  const files = { checked: 9, missing: ['a'.repeat(64)], damaged: [] };
  act(() => vaultWorks.setState({ rehearsal: { state: 'done', result: { records: 43, files, differences: [] } } }));
  const alert = screen.getByRole('alert');
  expect([...alert.querySelectorAll('p')].slice(0, 2).map((each) => each.textContent)).toEqual([
    proving.rehearsal.files(9, 1, 0),
    proving.rehearsal.filesWhatToDo,
  ]);
  expect(within(alert).queryByRole('button')).toBeNull();
});

test('a backup by hand goes into the folder that was typed, and says what was written and read back', async () => {
  const { user, vault } = await shown();
  const go = screen.getByRole('button', { name: copies.copy.start });
  expect(go.hasAttribute('disabled')).toBe(true);
  expect(card(copies.copy.title).textContent).toContain(copies.copy.never);
  await user.type(screen.getByRole('textbox', { name: copies.copy.where }), ' /media/stick ');
  await user.click(go);
  expect(vault.copy).toHaveBeenCalledWith('/media/stick');
  act(() =>
    vaultWorks.setState({
      copy: { state: 'done', result: { folder: '/media/stick/备份', files: 12, bytes: 3_400_000, seq: 90, sameDisk: false } },
    }),
  );
  expect(card(copies.copy.title).textContent).toContain(copies.copy.facts(12, '3.4 MB'));
});

test('a backup that lacks changes, or is on the disk of the data, says so beside it, also when one comes back later', async () => {
  const copy = { at: '2026-11-25T06:00:00.000Z', folder: '/home/li/备份', chosen: null };
  await shown();
  for (const known of [copy, { ...copy, sameDisk: false, lacking: 0 }]) {
    act(() => void lastCopy.setState({ copy: known }));
    expect(within(card(copies.copy.title)).queryByRole('status')).toBeNull();
  }
  act(() => void lastCopy.setState({ copy: { ...copy, sameDisk: true, lacking: 3 } }));
  const told = within(card(copies.copy.title)).getAllByRole('status');
  expect(told.map((each) => each.textContent)).toEqual([copies.copy.lacks(3), copies.copy.sameDisk]);
});

test('changes that wait for the journal are counted beside the button, and a restore point that could not have them does not say that there are none', async () => {
  await shown();
  act(() => vaultState.setState({ waiting: 2 }));
  act(() => vaultWorks.setState({ point: { state: 'done', result: null } }));
  const told = card(backup.points.title).textContent;
  expect(told).toContain('之后有 12 次修改，其中 2 次还没有写入日志');
  expect(told).toContain(backup.points.waiting(2));
  expect(told).not.toContain(backup.points.nothingNew);
});

test('where the host has a dialog it asks where to, and can open the folder of the vault', async () => {
  const { user, vault } = await shown({ host: 'desktop' });
  expect(screen.queryByRole('textbox', { name: copies.copy.where })).toBeNull();
  await user.click(screen.getByRole('button', { name: copies.copy.choose }));
  expect(vault.copy).toHaveBeenCalledWith(null);
  await user.click(screen.getByRole('button', { name: copies.place.open }));
  expect(vault.openFolder).toHaveBeenCalledOnce();
  expect(screen.queryByText(copies.guard.browser)).toBeNull();
});

test('the check of the files leaves missing photos to the rehearsal, and says so', async () => {
  await shown();
  expect(screen.getByText(proving.check.words).textContent).toContain('有没有缺少，由恢复验证核对');
});

test('one difference is told in the singular', () => {
  expect(text.en.proving.rehearsal.differing(1)).toMatch(/1 place$/);
});

test('the check of the files names those that are not right, and what to do', async () => {
  const { user, vault } = await shown();
  await user.click(screen.getByRole('button', { name: proving.check.start }));
  expect(vault.check).toHaveBeenCalledOnce();
  const files = [
    { name: 'journal/1-1.jsonl.gz', bytes: 900, state: 'whole' as const },
    { name: 'journal/1-40.jsonl.gz', bytes: 900, state: 'damaged' as const },
  ];
  act(() => vaultWorks.setState({ check: { state: 'done', result: { files: files.slice(0, 1) } } }));
  expect(screen.getByText(proving.check.whole(1))).toBeTruthy();
  act(() => vaultWorks.setState({ check: { state: 'done', result: { files } } }));
  const alert = screen.getByRole('alert');
  expect(within(alert).getByText('journal/1-40.jsonl.gz')).toBeTruthy();
  expect(within(alert).queryByText('journal/1-1.jsonl.gz')).toBeNull();
  await user.click(within(alert).getByRole('button', { name: proving.mend.renew }));
  expect(vault.mend).toHaveBeenCalledWith('renew');
});

test('what is protected and what is not is said in plain words, and more of it in the browser host', async () => {
  await shown();
  expect(screen.getByText(/BitLocker/)).toBeTruthy();
  expect(screen.getByText(copies.guard.browser)).toBeTruthy();
});

test('while nothing is known the page says that it reads; what the host answers instead is said', async () => {
  await shown({ state: null });
  expect(screen.getByText(backup.reading)).toBeTruthy();
  act(() => vaultState.setState({ failure: { kind: 'host-gone' } }));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toBe(text.zh.failures.sentence({ kind: 'host-gone' })));
});

test('the sample has no vault, and the page says so', async () => {
  await shown({ sample: true });
  expect(screen.getByText(backup.sampleTitle)).toBeTruthy();
});

test('where the list of earlier restore points was lost it says so, and how to go back all the same', async () => {
  await shown({ state: { ...some, restorePoints: [], pointsLostAt: '2026-11-24T06:00:00.000Z' } });
  expect(screen.getByRole('note').textContent).toBe(backup.points.lost(showInstant('2026-11-24T06:00:00.000Z')));
});
