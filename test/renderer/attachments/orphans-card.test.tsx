import { readdirSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { screen, waitFor, within } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { fail } from '#shared/result';
import { text } from '#shared/text/index';
import { FilesProvider } from '../../../src-renderer/attachments/files';
import { OrphansCard } from '../../../src-renderer/attachments/orphans-card';
import { aLooseStore, aStore, create, must, type AStore } from '../data/a-store';
import { aPage } from '../features/a-page';
import { aDarkroom } from './a-darkroom';
import { inVault } from './a-section';

const words = text.zh.orphans;
const bytesOf = (what: string) => new TextEncoder().encode(what).buffer;

async function threeOld() {
  const main = await aStore();
  const { desktop, store, folder } = main;
  const kept = [];
  for (const what of ['无人引用', '有人引用', '作废的']) {
    kept.push(must(await desktop.storeAttachment({ lease: store.lease ?? 0, part: 'file', of: null }, bytesOf(what))).sha256);
  }
  const [, named, voided] = kept;
  await create(store, 'attachment', { sha256: named, mediaType: 'text/plain', bytes: 1 });
  const id = await create(store, 'attachment', { sha256: voided, mediaType: 'text/plain', bytes: 1 });
  await store.commit({ label: 'void:attachment', writes: [{ kind: 'attachment', id, void: '重复' }] });
  await store.settled();
  for (const { parentPath, name } of inVault(folder)) utimesSync(join(parentPath, name), 1, 1);
  return { ...main, orphan: kept[0] ?? '' };
}

function show({ desktop, store }: Pick<AStore, 'desktop' | 'store'>) {
  const download = vi.fn(async () => fail({ kind: 'unknown-task' }));
  const card = (
    <FilesProvider value={{ desktop, download, darkroom: aDarkroom() }}>
      <OrphansCard />
    </FilesProvider>
  );
  return { ...aPage(store, { '/': () => card }, '/'), download };
}
const press = (name: string) => screen.findByRole('button', { name });

test('what no record has ever named is found, can be looked at, and is removed only after it was asked once more', async () => {
  const main = await threeOld();
  const { user } = show(main);
  await user.click(await press(words.find));
  expect((await screen.findByRole('table')).textContent).toContain(words.found(1, '1 kB'));
  await user.click(await press(words.look(main.orphan.slice(0, 8))));
  await waitFor(() => expect(readdirSync(join(main.folder, 'opened'))).toHaveLength(1));
  await user.click(await press(words.remove(1)));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: words.keep }));
  expect(inVault(main.folder)).toHaveLength(3);
  await user.click(await press(words.remove(1)));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: words.remove(1) }));
  expect(await screen.findByText(words.removed(1, '1 kB'))).toBeTruthy();
  expect(inVault(main.folder).map(({ name }) => name)).not.toContain(`${main.orphan}.txt`);
  expect(inVault(main.folder)).toHaveLength(2);
  await user.click(await press(words.find));
  expect(await screen.findByText(words.none)).toBeTruthy();
});

test('a file that a record has named meanwhile stays, and the card says so', async () => {
  const main = await threeOld();
  const { user } = show(main);
  await user.click(await press(words.find));
  await user.click(await press(words.remove(1)));
  await create(main.store, 'attachment', { sha256: main.orphan, mediaType: 'text/plain', bytes: 1 });
  await main.store.settled();
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: words.remove(1) }));
  expect(await screen.findByText(words.notRemoved(1))).toBeTruthy();
  expect(inVault(main.folder)).toHaveLength(3);
});

test('while a file of the vault cannot be read, it is named and nothing is offered', async () => {
  const main = await threeOld();
  const torn = join(main.folder, 'vault', 'journal', '1-0.jsonl.gz.damaged-x');
  writeFileSync(torn, Buffer.from('1f8b0800000000000003', 'hex'));
  truncateSync(torn, 10);
  const { user } = show(main);
  await user.click(await press(words.find));
  expect((await screen.findByRole('alert')).textContent).toContain('journal/1-0.jsonl.gz.damaged-x');
  expect(screen.queryByRole('table')).toBeNull();
});

test('the sample has no vault, and so no such card', async () => {
  const { desktop } = await aStore();
  show({ desktop, store: await aLooseStore() });
  expect(screen.queryByText(words.title)).toBeNull();
});
