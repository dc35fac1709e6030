import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { showInstant } from '#shared/records/show-value';
import { ok } from '#shared/result';
import { text } from '#shared/text/index';
import { lastCopy } from '../../../src-renderer/data/last-copy';
import type { OwnVault } from '../../../src-renderer/data/start-state';
import type { Outcome, Restoring } from '../../../src-renderer/data/replacement';
import { forgetVaultState, vaultState, type VaultState } from '../../../src-renderer/data/vault-state';
import { forgetVaultWorks, vaultWorks } from '../../../src-renderer/data/vault-work';
import { hostStatus } from '../../../src-renderer/data/host-status';
import { aStore } from '../data/a-store';
import { aReady, anApp } from './an-app';

const { backup } = text.zh;
const { done } = text.zh.restoring;
const hours = (ago: number) => new Date(Date.now() - ago * 3_600_000).toISOString();
const two = (n: number) => String(n).padStart(2, '0');
const time = (at: string) => `${two(new Date(at).getHours())}:${two(new Date(at).getMinutes())}`;
const pointAt = hours(0);
const point = { id: '1', at: pointAt, generation: 1, seq: 90, why: 'idle' as const, counts: {}, bytes: 10 };
const some: VaultState = {
  folder: '/home/li/vault',
  position: { db: 'd', generation: 1, schema: 2, lastSeq: 90, lastId: null },
  journal: { files: 1, lines: 90, bytes: 100 },
  bases: [],
  restorePoints: [point],
  pointsLostAt: null,
  rehearsal: { at: hours(1), generation: 1, from: 0, seq: 90, result: 'whole' },
  bytes: { journal: 100, bases: 0, attachments: 0, found: 0 },
};

beforeEach(() => {
  forgetVaultState();
  forgetVaultWorks();
  lastCopy.setState({ copy: null });
  hostStatus.setState({ reachable: true });
});

async function aLine(state: VaultState, outcome: Outcome | null = null) {
  const { store } = await aStore();
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '李工' } }] });
  const vault = {
    refresh: async () => {},
    makePoint: async () => true,
    rehearse: async () => true,
    check: async () => true,
    copy: async () => true,
    openFolder: async () => ok({}),
    end: () => {},
    restore: vi.fn<OwnVault['restore']>(async () => null),
    takeBack: vi.fn<OwnVault['takeBack']>(async () => null),
    mend: async () => null,
  };
  const forgetOutcome = vi.fn();
  anApp(aReady(store, { vault, outcome, forgetOutcome }));
  act(() => vaultState.setState({ state, failure: null }));
  const line = await screen.findByRole('contentinfo', { name: text.zh.frame.statusBar });
  return { store, vault, forgetOutcome, line: (words: string) => within(line).findByRole('button', { name: words }) };
}

test('the line says when the last restore point was made and that a rehearsal has proved the backup; what stands behind it closes when it leads to the page', async () => {
  const { line } = await aLine(some);
  await userEvent.click(await line(`备份 ${time(pointAt)} 已校验`));
  await userEvent.click(await screen.findByText(backup.line.open));
  expect(location.hash).toBe('#/backup');
  await waitFor(() => expect(screen.queryByText(backup.line.open)).toBeNull());
  // Pressed there it closes as well, though it leads nowhere else.
  await userEvent.click(await line(backup.line.noCopy));
  await userEvent.click(await screen.findByText(backup.line.open));
  await waitFor(() => expect(screen.queryByText(backup.line.open)).toBeNull());
});

test('without a rehearsal, with one that is long ago, and without a restore point the line says that', async () => {
  const { line } = await aLine({ ...some, rehearsal: null });
  await line(`备份 ${time(pointAt)} ${backup.line.unchecked}`);
  act(() =>
    vaultState.setState({ state: { ...some, rehearsal: { at: hours(24 * 16), generation: 1, from: 0, seq: 80, result: 'whole' } } }),
  );
  await line(`备份 ${time(pointAt)} ${backup.line.old}`);
  act(() => vaultState.setState({ state: { ...some, restorePoints: [] } }));
  await line(backup.line.none);
});

test('only what a good rehearsal went over is called checked: of what came later the line says up to when it is, of other records nothing', async () => {
  const proved = { at: hours(0), generation: 1, from: 0, seq: 90, result: 'whole' as const };
  const later = { ...point, id: '2', seq: 95 };
  const { line } = await aLine({ ...some, restorePoints: [point, later], rehearsal: proved });
  await line(`备份 ${time(pointAt)} 已校验到 ${time(proved.at)}`);
  // A backup that was restored, with the rehearsal of the computer from which it came.
  act(() => vaultState.setState({ state: { ...some, rehearsal: { ...proved, at: hours(0), generation: 2 } } }));
  await userEvent.click(await line(`备份 ${time(pointAt)} ${backup.line.unchecked}`));
  await screen.findByText(text.zh.proving.rehearsal.notOfThese);
});

test('where the clock was set back the line names the restore point that holds the last change', async () => {
  const ahead = { ...point, at: hours(-24 * 30), id: '0', seq: 40 };
  const { line } = await aLine({ ...some, restorePoints: [ahead, point] });
  await line(`备份 ${time(pointAt)} 已校验`);
});

test('a restore point that could not be made is said in the line, with its cause behind it', async () => {
  const { line } = await aLine(some);
  act(() => vaultWorks.setState({ point: { state: 'failed', failure: { kind: 'vault-unwritable', cause: 'disk-full' } } }));
  await userEvent.click(await line(backup.line.trouble));
  await screen.findByText(/磁盘已满/);
});

test('a rehearsal that found differences is said in the line and over every page', async () => {
  const { line } = await aLine({ ...some, rehearsal: { at: hours(1), generation: 1, from: 0, seq: 80, result: 'differs' } });
  await line(backup.line.failed);
  const alert = screen.getByRole('alert');
  expect(alert.textContent).toContain(backup.banner.words);
  await userEvent.click(within(alert).getByRole('button', { name: backup.banner.open }));
  expect(location.hash).toBe('#/backup');
});

test('when the last backup by hand was made stands in the line; none is said too', async () => {
  const { line } = await aLine(some);
  await line(backup.line.noCopy);
  act(() => void lastCopy.setState({ copy: { at: pointAt, folder: '/media/stick/备份', chosen: '/media/stick' } }));
  await userEvent.click(await line(`外部备份 ${time(pointAt)}`));
  await screen.findByText(/\/media\/stick\/备份/);
});

test('a backup on the disk of the data, or one that lacks changes, is not called one elsewhere', async () => {
  const { line } = await aLine(some);
  const copy = { at: pointAt, folder: '/home/li/备份', chosen: '/home/li', sameDisk: true };
  act(() => void lastCopy.setState({ copy }));
  await line(`手工备份 ${time(pointAt)} 在同一磁盘`);
  act(() => void lastCopy.setState({ copy: { ...copy, lacking: 2 } }));
  await userEvent.click(await line(`手工备份 ${time(pointAt)} 不完整`));
  await screen.findByText(text.zh.copies.copy.lacks(2));
});

const restoring: Restoring & { at: string; lastChange: string } = {
  ...{ what: 'restore', past: { generation: 1, seq: 40 } },
  ...{ at: '2026-11-24T06:00:00.000Z', lastChange: '2026-11-24T05:50:00.000Z' },
};
const restored: Outcome = {
  ...{ done: true, replacement: restoring, before: { generation: 1, seq: 90 }, after: 1_000 },
  ...{ at: '2026-11-25T06:00:00.000Z', came: null },
};
const banner = async (title: string) => (await screen.findByText(title)).closest('[role]') as HTMLElement;

test('after a restore the banner names the moment that was chosen and the last change it holds, with the way back, until it is closed', async () => {
  const { vault, forgetOutcome } = await aLine(some, restored);
  const shown = await banner(done.title(showInstant(restoring.at)));
  expect(shown.textContent).toContain(done.lastChange(showInstant(restoring.lastChange)));
  await userEvent.click(within(shown).getByRole('button', { name: done.undo }));
  expect(vault.takeBack).toHaveBeenCalledWith(restoring, { generation: 1, seq: 90 }, '2026-11-25T06:00:00.000Z', 0);
  vault.takeBack.mockResolvedValueOnce('unsaved');
  await userEvent.click(within(shown).getByRole('button', { name: done.undo }));
  await screen.findByText(text.zh.restoring.refused.unsaved);
  await userEvent.click(within(shown).getByRole('button', { name: done.close }));
  expect(forgetOutcome).toHaveBeenCalledOnce();
});

test('before a restore is taken back the banner says how many changes since would leave the screen, and how to get them again', async () => {
  const { store, vault } = await aLine(some, { ...restored, after: 1 } as Outcome);
  const shown = await banner(done.title(showInstant(restoring.at)));
  expect(shown.textContent).not.toContain('恢复后又有');
  await store.commit({ label: 'create:customer', writes: [{ kind: 'customer', create: { name: '恢复后的客户' } }] });
  await within(shown).findByText(done.since(1));
  await userEvent.click(within(shown).getByRole('button', { name: done.undo }));
  expect(vault.takeBack).toHaveBeenCalledWith(restoring, { generation: 1, seq: 90 }, '2026-11-25T06:00:00.000Z', 1);
});

test('a restore that was taken back is said to be, and can be done once more', async () => {
  const { vault } = await aLine(some, {
    ...{ done: true, before: { generation: 2, seq: 41 }, after: 42, at: '2026-11-25T06:05:00.000Z', came: null },
    replacement: { what: 'take-back', past: { generation: 1, seq: 90 }, at: '2026-11-25T06:00:00.000Z', taken: restoring, since: 3 },
  });
  const shown = await banner(done.takenBack);
  expect(shown.textContent).toContain(showInstant('2026-11-25T06:00:00.000Z'));
  expect(shown.textContent).not.toContain(done.title(showInstant(restoring.at)));
  await userEvent.click(within(shown).getByRole('button', { name: done.again(showInstant(restoring.at), 3) }));
  expect(vault.restore).toHaveBeenCalledWith({ generation: 2, seq: 41 }, { at: restoring.at, lastChange: null });
});

test('a restore that did not come about says why, and that nothing has changed', async () => {
  await aLine(some, { done: false, replacement: restoring, failure: { kind: 'vault-unwritable', cause: 'disk-full' } });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('磁盘已满');
  expect(alert.textContent).toContain(text.zh.restoring.doing.nothingLost);
  expect(within(alert).queryByRole('button', { name: done.undo })).toBeNull();
});

test('what came back from the journal at the start is told: how many records of which kinds, up to which change', async () => {
  const { forgetOutcome } = await aLine(some, {
    ...{ done: true, from: 'journal' },
    came: { counts: { customer: 3, issue: 40, contact: 0 }, changes: 90, lastChange: '2026-11-24T06:00:00.000Z', lost: [] },
  });
  const shown = await banner(done.from.journal);
  expect(shown.textContent).toContain(`共 43 条记录：客户 3、问题 40。到第 90 次修改为止（${showInstant('2026-11-24T06:00:00.000Z')}）。`);
  expect(within(shown).queryByRole('button', { name: done.undo })).toBeNull();
  await userEvent.click(within(shown).getByRole('button', { name: done.close }));
  expect(forgetOutcome).toHaveBeenCalledOnce();
});

test('what did not come back is told as well, and as trouble', async () => {
  await aLine(some, {
    ...{ done: true, from: 'journal' },
    came: { counts: { customer: 3 }, changes: 10, lastChange: null, lost: [{ from: 11, to: 12 }] },
  });
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('到第 10 次修改为止。 第 11–12 次修改有缺失，未能恢复。');
});
