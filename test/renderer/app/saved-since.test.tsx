import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, onTestFinished, test } from 'vitest';
import { showInstant } from '#shared/records/show-value';
import { text } from '#shared/text/index';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aLooseStore, create } from '../data/a-store';
import { aReady, anApp } from './an-app';

const words = text.zh;

test('before the first change of the day the line says since when everything is saved: the nearer, the shorter', async () => {
  const store = await aLooseStore();
  await create(store, 'customer', { name: '某市第一医院' });
  anApp(aReady(store));
  await screen.findByRole('contentinfo');
  const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString();
  const [today, longAgo] = [hoursAgo(0), '2026-01-02T04:05:06.000Z'];
  act(() => storeFacts.setState({ at: null, before: today }));
  await userEvent.click(screen.getByRole('button', { name: words.frame.savedAt(showInstant(today).slice(-5)) }));
  expect((await screen.findByText(words.frame.behind.lastChange)).nextSibling?.textContent).toBe(showInstant(today));
  act(() => storeFacts.setState({ before: longAgo }));
  expect(screen.getByRole('button', { name: words.frame.savedAt(showInstant(longAgo)) })).toBeTruthy();
  act(() => storeFacts.setState({ before: null }));
  expect(screen.getByRole('button', { name: words.frame.saved })).toBeTruthy();
});

test('a journal whose folder was moved is to be put back, and any other trouble is to be looked at', async () => {
  anApp(aReady(await aLooseStore()));
  await screen.findByRole('contentinfo');
  const failed = (cause: 'folder-gone' | 'disk-full') =>
    storeFacts.setState({ state: 'journal-failed', failure: { kind: 'vault-unwritable', cause } });
  act(() => failed('folder-gone'));
  onTestFinished(() => storeFacts.setState({ state: 'saved', failure: null }));
  await userEvent.click(screen.getByRole('button', { name: /^日志未写入/ }));
  const { retriesDo } = words.frame.behind;
  const said = await screen.findByText(/请把日志文件夹放回/);
  expect(said.textContent).not.toContain(retriesDo.other);
  act(() => failed('disk-full'));
  expect(said.textContent).toContain(retriesDo.other);
});
