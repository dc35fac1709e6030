import { screen, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import type { AskedPast } from '#shared/changes/past';
import type { Output } from '#shared/ipc/contract';
import { showInstant } from '#shared/records/show-value';
import { ok } from '#shared/result';
import { text } from '#shared/text/index';
import type { Preview } from '../../../../src-renderer/data/preview';
import type { OwnVault } from '../../../../src-renderer/data/start-state';
import { vaultState, type VaultState } from '../../../../src-renderer/data/vault-state';
import { RestorePreview } from '../../../../src-renderer/features/backup/restore-preview';
import { aLooseStore } from '../../data/a-store';
import { aPage } from '../a-page';

const { preview: words, refused } = text.zh.restoring;
const past = { generation: 1, seq: 40 };
const at = '2026-11-24T06:00:00.000Z';
const lastChange = '2026-11-24T05:48:00.000Z';
const preview: Preview = {
  lastChange,
  past,
  kinds: [{ kind: 'issue', then: 7, now: 9, added: 0, changed: 1, gone: 2 }],
  differences: [
    {
      kind: 'issue',
      record: 'i1',
      name: '机房没有门禁',
      what: 'changed',
      cells: [{ cell: 'state', now: 'closed', then: 'open' }],
    },
    { kind: 'issue', record: 'i2', name: '后来的问题', what: 'gone', cells: [] },
  ],
  more: true,
};

/** What the vault says of itself: the state after change 40 is that of a restore point. */
const told: VaultState = {
  ...{
    folder: '/home/li/vault',
    position: { db: 'd', generation: 1, schema: 2, lastSeq: 90, lastId: null },
    bases: [],
    restorePoints: [],
    pointsLostAt: null,
  },
  ...{ journal: { files: 1, lines: 90, bytes: 100 }, rehearsal: null, bytes: { journal: 100, bases: 0, attachments: 0, found: 0 } },
};

async function shown(ends: Output<'task'>, of: AskedPast = past) {
  const restore = vi.fn<OwnVault['restore']>(async () => null);
  const asked: unknown[] = [];
  const cancelled = vi.fn(async () => ok({}));
  const desktop = {
    previewRestore: async (input: unknown) => {
      asked.push(input);
      return ok({ task: 'a0e01c7a-b771-464e-8c16-0a3a2d93175a' });
    },
    task: async () => ok(ends),
    cancelTask: cancelled,
  };
  const pages = {
    '/backup': () => <p>恢复点</p>,
    '/backup/*': () => <RestorePreview of={of} vault={{ restore }} desktop={desktop} />,
  };
  const made = { id: '1-40', at, ...past, why: 'idle', counts: {}, bytes: 1 } as const;
  vaultState.setState({ state: { ...told, restorePoints: [made] } });
  return { ...aPage(await aLooseStore(), pages, '/backup/1/40'), restore, asked, cancelled };
}

test('what would change is shown by kind and by field before anything is done, and the button says what it does', async () => {
  const { user, restore, asked, path } = await shown({ state: 'done', result: preview });
  const counts = await screen.findByRole('table', { name: words.counts });
  expect(asked).toEqual([past]);
  expect([...counts.querySelectorAll('tbody td')].map((cell) => cell.textContent)).toEqual(['7', '9', '1', '2', '–']);
  const rows = within(screen.getByRole('table', { name: words.differences }))
    .getAllByRole('row')
    .slice(1);
  expect(rows[0]?.textContent).toContain('机房没有门禁');
  expect(rows[0]?.textContent).toMatch(/状态.*→/);
  expect(rows[1]?.textContent).toContain(words.onlyNow);
  expect(screen.getByText(words.firstOnes(2))).toBeTruthy();
  restore.mockResolvedValueOnce('unsaved');
  const go = screen.getByRole('button', { name: words.go(showInstant(at)) });
  await user.click(go);
  await screen.findByText(refused.unsaved);
  expect(path()).toBe('/backup/1/40');
  await user.click(go);
  expect(restore).toHaveBeenLastCalledWith(past, { at, lastChange });
  expect(path()).toBe('/backup');
});

test('a record that was voided since, or is void only then, is said to be in words', async () => {
  const cell = (now: string | null, then: string | null) => [{ cell: 'voided', now, then }];
  const differences: Preview['differences'] = [
    { kind: 'issue', record: 'i1', name: '机房没有门禁', what: 'changed', cells: cell('重复', null) },
    { kind: 'issue', record: 'i2', name: '电源没有双路', what: 'changed', cells: cell(null, '填错了') },
  ];
  await shown({ state: 'done', result: { ...preview, differences } });
  const [, first, second] = within(await screen.findByRole('table', { name: words.differences })).getAllByRole('row');
  expect(first?.textContent).toContain('取消作废（原因曾是“重复”）');
  expect(second?.textContent).toContain('作废：填错了');
  expect(document.body.textContent).not.toContain(text.zh.forms.empty);
});

test('a restore is named after the moment that was chosen, and beside it stands the last change that it holds', async () => {
  const { user, restore, asked } = await shown({ state: 'done', result: preview }, { at });
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe(words.title(showInstant(at)));
  expect((await screen.findByText(new RegExp(words.lastChange(showInstant(lastChange))))).textContent).toContain(words.words);
  expect(asked).toEqual([{ at }]);
  await user.click(screen.getByRole('button', { name: words.go(showInstant(at)) }));
  expect(restore).toHaveBeenLastCalledWith(past, { at, lastChange });
});

test('a state that is no restore point bears the name of its last change', async () => {
  const { user, restore } = await shown({ state: 'done', result: preview }, { generation: 1, seq: 39 });
  await user.click(await screen.findByRole('button', { name: words.go(showInstant(lastChange)) }));
  expect(restore).toHaveBeenLastCalledWith(past, { at: lastChange, lastChange });
});

test('a moment that has not come yet is not asked for, and the page says so', async () => {
  const { asked } = await shown({ state: 'done', result: preview }, { at: '2999-01-01T00:00:00.000Z' });
  expect((await screen.findByRole('alert')).textContent).toBe(words.ahead);
  expect(asked).toEqual([]);
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.getByRole('link', { name: words.goBack }).getAttribute('href')).toBe('/backup');
});

test('where nothing differs nothing is offered', async () => {
  const { user, path } = await shown({ state: 'done', result: { ...preview, kinds: [], differences: [], more: false } });
  await screen.findByText(words.same);
  expect(screen.queryByRole('button', { name: words.go(showInstant(at)) })).toBeNull();
  await user.click(screen.getByRole('button', { name: words.goBack }));
  expect(path()).toBe('/backup');
});

test('a state that cannot be made again says why, and the way back is there', async () => {
  const failure = { kind: 'past-gone' } as const;
  await shown({ state: 'failed', failure });
  expect((await screen.findByRole('alert')).textContent).toBe(text.zh.failures.sentence(failure));
  expect(screen.getByRole('link', { name: words.goBack }).getAttribute('href')).toBe('/backup');
});

test('a moment to which nothing leads may also lie before the first change, and the page says so', async () => {
  await shown({ state: 'failed', failure: { kind: 'past-gone' } }, { at: '2020-01-01T00:00:00.000Z' });
  expect((await screen.findByText(new RegExp(words.tooEarly))).textContent).toContain(words.goBack);
  expect(screen.getByRole('alert').textContent).toContain('日志里没有当时的内容');
});

test('while it is worked out there is a count, and leaving stops it', async () => {
  const { user, cancelled, path } = await shown({ state: 'running', done: 2, total: 8 });
  await screen.findByText(/2 \/ 8/);
  await user.click(screen.getByRole('button', { name: words.goBack }));
  expect(path()).toBe('/backup');
  expect(cancelled).toHaveBeenCalled();
});
