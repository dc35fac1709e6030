import Dexie from 'dexie';
import { createRoot } from 'react-dom/client';
import { onTestFinished, vi, type Mock } from 'vitest';
import { cdp, page } from 'vitest/browser';
import type { Kind } from '#shared/records/kinds';
import { schema } from '#shared/upgrades/index';
import { createDatabase } from '../../../src-renderer/data/create-database';
import { openStore, StoreProvider, type Store } from '../../../src-renderer/data/store';
import { RecordForm } from '../../../src-renderer/forms/record-form';
import { SideSheet } from '../../../src-renderer/ui/side-sheet';
import { Look } from '../../../src-renderer/ui/look';
import { aMain } from '../data/a-main';

const later = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

type Slow = {
  /** How long the journal takes to answer (ms). */
  journal?: number;
  /** How late a row that was read comes to the form (ms). */
  rows?: number;
};

/** A store over the real vault, in a browser, as slow as a test wants it. */
export async function aStore({ journal = 0, rows = 0 }: Slow = {}): Promise<Store> {
  const main = aMain();
  const identity = { db: crypto.randomUUID(), generation: 1 };
  const claimed = await main.desktop.claimVault({ takeOver: false, begin: { ...identity, schema } });
  if (!claimed.ok) throw new Error(claimed.failure.kind);
  const name = `forms-${crypto.randomUUID()}`;
  const db = await createDatabase(name, { ...identity, author: crypto.randomUUID() });
  const appendBatches: typeof main.desktop.appendBatches = async (input) => {
    await later(journal);
    return main.desktop.appendBatches(input);
  };
  const desktop = { ...main.desktop, appendBatches };
  const port = { desktop, lease: claimed.value.lease, acked: 0 };
  const store = await openStore({ workspace: 'own', db, meta: await db.storeMeta(), journal: port, undoneCreation: () => '撤销新建' });
  if (rows > 0) {
    const of = db.of.bind(db);
    db.of = ((kind: Kind) => {
      const table = of(kind);
      const get = async (id: string) => {
        const inside = Dexie.currentTransaction;
        const row = await table.get(id);
        if (!inside) await later(rows);
        return row;
      };
      return new Proxy(table, { get: (target, key) => (key === 'get' ? get : Reflect.get(target, key, target)) });
    }) as typeof db.of;
  }
  onTestFinished(async () => {
    await store.settled();
    db.close();
    await Dexie.delete(name);
  });
  return store;
}

export const make = async (store: Store, kind: Kind, values: Record<string, unknown>): Promise<string> => {
  const { ids } = await store.commit({ label: `create:${kind}`, writes: [{ kind, create: values }] });
  return ids[0] as string;
};
export const rowOf = async (store: Store, kind: Kind, id: string): Promise<Record<string, unknown>> => {
  const row = await store.db.rowsOf(kind).get(id);
  if (!row) throw new Error(`no ${kind} ${id}`);
  return row;
};

/** An issue of a customer that has people. */
export async function anIssue(store: Store) {
  const customerId = await make(store, 'customer', { name: '某市第一医院' });
  const projectId = await make(store, 'project', { customerId, name: '院区双路由互联' });
  const issueId = await make(store, 'issue', { projectId, description: '切换窗口未确认' });
  await make(store, 'contact', { customerId, name: '你好主任' });
  return { customerId, projectId, issueId };
}

/** The form of a record in a side sheet, or on a page. */
export function aForm(store: Store, kind: Kind, id: string, fields?: readonly string[], place: 'sheet' | 'page' = 'sheet') {
  const box = document.createElement('div');
  document.body.append(box);
  const root = createRoot(box);
  const closed: Mock<() => void> = vi.fn();
  const form = <RecordForm kind={kind} id={id} {...(fields ? { fields } : {})} />;
  root.render(
    <Look>
      <StoreProvider value={store}>
        {place === 'page' ? (
          form
        ) : (
          <SideSheet title="问题" label="问题" onClose={closed}>
            {form}
          </SideSheet>
        )}
      </StoreProvider>
    </Look>,
  );
  let gone = false;
  const leave = () => {
    if (!gone) root.unmount();
    gone = true;
    box.remove();
  };
  onTestFinished(leave);
  return { closed, leave };
}

export const inputOf = async (label: string): Promise<HTMLInputElement> => {
  const found = page.getByLabelText(label, { exact: true }).first();
  await vi.waitFor(() => found.element());
  return found.element() as HTMLInputElement;
};

type Keys = { send: (method: string, input: Record<string, unknown>) => Promise<unknown> };
/** What an input method and the keys under it do, as Chromium hears it from the system. */
export const inputMethod = {
  compose: (text: string) =>
    (cdp() as Keys).send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length }),
  /** What is composed becomes this text. */
  commit: (text: string) => (cdp() as Keys).send('Input.insertText', { text }),
  /** A key that the input method takes for itself. */
  key: async (key: string) => {
    const event = { key, code: key, windowsVirtualKeyCode: 229 };
    await (cdp() as Keys).send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...event });
    await (cdp() as Keys).send('Input.dispatchKeyEvent', { type: 'keyUp', ...event });
  },
};
