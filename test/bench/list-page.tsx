import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { issue, type Issue } from '#shared/records/issue';
import { isOverdue } from '#shared/rules/issues';
import { createDatabase } from '../../src-renderer/data/create-database';
import { openStore, StoreProvider } from '../../src-renderer/data/store';
import { RecordTable, type TableColumn } from '../../src-renderer/grid/record-table';
import { useDeviceSettings } from '../../src-renderer/state/device-settings';
import { Look } from '../../src-renderer/ui/look';

const count = 10_000;
const today = '2026-11-25';
const two = (n: number) => String(n).padStart(2, '0');
const states = ['new', 'open', 'verify', 'closed', 'held', 'commercial', 'accepted'] as const;
const owners = ['陈建设', '王经理', '李工', '张主任', '赵工'];
const projectId = crypto.randomUUID();

/** The same rows in every run, of the lengths that issues have. */
const rows: Issue[] = Array.from({ length: count }, (_each, i) => ({
  ...issue.empty({ projectId }),
  id: crypto.randomUUID(),
  no: `W202611${two(10 + Math.floor(i / 1_000))}${String(i % 1_000).padStart(3, '0')}-LM3`,
  createdAt: '2026-11-01T00:00:00.000Z',
  createdBy: '',
  updatedAt: '2026-11-01T00:00:00.000Z',
  updatedBy: '',
  voided: null,
  sync: { clock: '', clocks: {}, gone: {} },
  description: `Z 院区至汇聚机房光缆缺口 ${i % 97} 公里，管道被占用，${'需要协调市政部门。'.repeat(i % 4)}`,
  target: `${1 + (i % 12)} 月前具备双路由条件`,
  advice: '网发部门启动建设，先借用应急光缆',
  owner: i % 11 === 0 ? null : `text:${owners[i % owners.length]}`,
  plannedOn: i % 13 === 0 ? null : `2026-${two(10 + (i % 3))}-${two(1 + (i % 28))}`,
  state: states[i % states.length] ?? 'new',
}));

const columns: TableColumn<Issue>[] = [
  { name: 'no', width: 150 },
  { name: 'phase', hidden: true },
  { name: 'description', grow: true },
  { name: 'target' },
  { name: 'advice' },
  { name: 'owner' },
  { name: 'plannedOn' },
  { name: 'state' },
];
const toneOf = (row: Issue) => (isOverdue(row, today) ? 'bad' : null);
const open = () => undefined;
const container = document.createElement('div');
container.style.cssText = 'position: fixed; inset: 0; display: flex; flex-direction: column; padding: 16px';
document.body.append(container);

const db = await createDatabase('bench-list', { db: crypto.randomUUID(), generation: 1, author: crypto.randomUUID() });
const store = await openStore({ workspace: 'sample', db, meta: await db.storeMeta(), journal: null, undoneCreation: () => '' });

const frame = () => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done())));
/** Milliseconds until what `draw` drew has been painted. */
async function painted(draw: () => void): Promise<number> {
  await frame();
  const from = performance.now();
  draw();
  await new Promise<void>((done) => {
    // A message that is sent while a frame is made is heard after it was painted.
    requestAnimationFrame(() => {
      const after = new MessageChannel();
      after.port1.onmessage = () => done();
      after.port2.postMessage(null);
    });
  });
  return performance.now() - from;
}

let root = createRoot(container);
function clear() {
  root.unmount();
  container.replaceChildren();
  root = createRoot(container);
}
const scroller = () => container.querySelector<HTMLElement>('[data-scroller], [role="grid"]');
const table = (selectable = false) => (
  <Look>
    <StoreProvider value={store}>
      <RecordTable
        kind="issue"
        rows={rows}
        columns={columns}
        onOpen={open}
        openId={rows[3]?.id ?? null}
        toneOf={toneOf}
        {...(selectable ? { selection: { ids: new Set([rows[1]?.id ?? '']), onChange: open } } : {})}
      />
    </StoreProvider>
  </Look>
);

/** The least that shows the same first rows: a plain HTML table. */
function plainTable(visible: readonly Issue[]) {
  const made = document.createElement('table');
  for (const { no, description, target, advice, owner, plannedOn, state } of visible) {
    const line = made.insertRow();
    for (const text of [no, description, target, advice, owner, plannedOn, state]) line.insertCell().textContent = text;
  }
  return made;
}

const page = {
  mount: async () => {
    clear();
    return painted(() => flushSync(() => root.render(table())));
  },
  mountPlain: async () => {
    const visible = container.querySelectorAll('[data-index]').length;
    clear();
    return painted(() => container.append(plainTable(rows.slice(0, visible))));
  },
  /** As many rows as will be scrolled over, plain and drawn beforehand. */
  showPlainRows: (many: number) => {
    clear();
    const box = document.createElement('div');
    box.dataset['scroller'] = '';
    box.style.cssText = 'flex: 1; overflow: auto';
    const plain = plainTable(rows.slice(0, many));
    for (const line of plain.rows) line.style.height = '32px';
    box.append(plain);
    container.append(box);
  },
  /** Scrolls by so many pixels in each frame. */
  scroll: async (frames: number, pixels: number) => {
    const box = scroller();
    if (!box) throw new Error('nothing scrolls');
    box.scrollTop = 0;
    for (let i = 0; i < frames; i++) {
      box.scrollTop += pixels;
      await new Promise<void>((done) => requestAnimationFrame(() => done()));
    }
    return box.scrollTop;
  },
  show: (selectable: boolean, language: 'zh' | 'en', colorScheme: 'light' | 'dark') => {
    clear();
    useDeviceSettings.getState().set({ language, colorScheme });
    flushSync(() => root.render(table(selectable)));
  },
};
export type ListPage = typeof page;
declare global {
  interface Window {
    list?: ListPage;
  }
}
window.list = page;
