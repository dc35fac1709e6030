import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { fail } from '#shared/result';
import { beforeLeaving } from '../../../src-renderer/data/leaving';
import { program } from '../../../src-renderer/data/program';
import { storeFacts } from '../../../src-renderer/data/save-state';
import { aLargePlace, loseSome } from './a-large-place';
import { aMain } from './a-main';
import { addCustomer, aPage, aProfile, wipe, withDatabase } from './a-page';
import { aTab } from './a-tab';

beforeEach(wipe);
afterEach(() => {
  localStorage.clear();
  sessionStorage.clear();
});

/** Keeps every count of contacts waiting, as a slow disk would, until it is let go. */
async function holdContacts() {
  let held = true;
  let begun = () => undefined as void;
  const begins = new Promise<void>((resolve) => (begun = resolve));
  const ends = withDatabase(
    (db) =>
      new Promise<void>((done) => {
        const tx = db.backendDB().transaction('contacts', 'readwrite');
        const again = () => {
          begun();
          if (held) tx.objectStore('contacts').count('nobody').addEventListener('success', again);
        };
        again();
        tx.addEventListener('complete', () => done());
      }),
  );
  await begins;
  const letGo = async () => {
    held = false;
    await ends;
  };
  onTestFinished(letGo);
  return letGo;
}

/** A place of which some of many records are missing, and its page while they are being counted. */
async function aPageThatCounts(main = aMain(), memory = aProfile()) {
  await aLargePlace(main, undefined, memory);
  await loseSome();
  const page = aPage(main, { memory });
  const ready = await page.until('ready');
  return { main, page, memory, ...ready, letGo: await holdContacts() };
}

test('the program has something of its own to write and some of many records are missing: the start leads to the way out', async () => {
  const main = aMain();
  await aLargePlace(main, async (store) => {
    const level = await store.db.of('serviceLevelProfile').toCollection().first();
    await store.commitAs(program, {
      label: 'shipped:serviceLevelProfile',
      writes: [{ kind: 'serviceLevelProfile', id: level?.id ?? '', update: { name: '以前的名称' } }],
    });
  });
  await loseSome();
  const page = aPage(main);
  await (await page.until('recover')).accept();
  const { store } = await page.until('ready');
  expect(await store.db.of('contact').count()).toBe(6_004);
});

test('another tab asks while many records are counted and some are missing: it is told, and this one looks at nothing any more', async () => {
  const memory = { profile: localStorage, tab: sessionStorage };
  const { main, page, store, letGo } = await aPageThatCounts(aMain(), memory);
  const second = await aTab(main);
  await second.until('elsewhere');
  let asked = false;
  const form = {
    pending: () => true,
    store: async () => {
      asked = true;
      await addCustomer(store, '打了一半');
    },
  };
  onTestFinished(beforeLeaving(form));
  second.tab().continueHere();
  await vi.waitFor(() => expect(asked).toBe(true), { timeout: 15_000, interval: 10 });
  await letGo();
  await second.until('recover');
  await second.tab().accept();
  await second.until('ready');
  expect(page.now().state).toBe('elsewhere');
  expect(page.shown).not.toContain('recover');
});

test('what is typed while many records are counted stays on the screen when some are missing, and the next start leads to the way out', async () => {
  const { main, page, memory, letGo } = await aPageThatCounts();
  const forget = beforeLeaving({ pending: () => true, store: () => Promise.resolve() });
  onTestFinished(forget);
  await letGo();
  await vi.waitFor(() => expect(storeFacts.getState()).toMatchObject({ state: 'frozen', failure: { kind: 'database-lost' } }), {
    timeout: 15_000,
  });
  expect(page.now().state).toBe('ready');
  forget();
  await page.close();
  await aPage(main, { memory }).until('recover');
});

test('records that are found missing while a restore goes on are told of when it has failed, and put nothing away before', async () => {
  const main = aMain();
  let refuse = () => undefined as void;
  const refused = new Promise<void>((resolve) => (refuse = resolve));
  const restoreVault = async () => {
    await refused;
    return fail({ kind: 'past-gone' });
  };
  const { page, vault, letGo } = await aPageThatCounts({ ...main, desktop: { ...main.desktop, restoreVault } as typeof main.desktop });
  const restored = vault?.restore({ generation: 1, seq: 1 }, { at: null, lastChange: null });
  await page.until('replacing');
  await letGo();
  // Longer than it takes to be told what is missing.
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(page.now().state).toBe('replacing');
  refuse();
  await restored;
  await page.until('recover');
});
