import { addDays } from '#shared/rules/days';
import type { Write } from '../../src-renderer/data/actions';
import { resultOf } from '../../src-renderer/data/follow-task';
import { desktop } from '../../src-renderer/desktop';
import { openStore } from './open-store';

export type Fill = {
  /** Stores the person who works here; with issues also five customers, a project with so many of them, and one with a screen full. */
  fill: (issues: number) => Promise<{ many: string; few: string }>;
  /** Milliseconds until a bare page has opened the database and drawn a screen of its rows, counted from when the page was asked for. */
  drawn: () => Promise<number>;
};
declare global {
  interface Window {
    filling?: Fill;
  }
}

const screenFull = 30;
const atOnce = 2_000;
const states = ['new', 'open', 'verify', 'closed', 'held'];

/** Issues of the usual size: planned within two months, every fifth closed, every third with a note. */
function issuesFor(projectId: string, count: number, me: string): Write[] {
  const today = new Date().toISOString().slice(0, 10);
  return Array.from({ length: count }, (_each, i): Write[] => {
    const id = crypto.randomUUID();
    const values = {
      projectId,
      description: `第 ${i} 号问题：第二路由的管道在医院南门外不通，需要与市政协调开挖`,
      target: '月底前打通并完成割接',
      advice: '先走架空过渡，再走管道',
      owner: i % 3 === 0 ? me : 'text:网发部王工',
      plannedOn: addDays(today, (i % 60) - 20),
      state: states[i % states.length],
      closedOn: i % states.length === 3 ? today : null,
      phase: 'delivery',
      category: 'resources',
      raisedBy: me,
      raisedAt: new Date(Date.now() - i * 60_000).toISOString(),
      result: '',
    };
    const note = { issueId: id, kind: 'note', notedAt: new Date().toISOString(), by: me, text: '已报市政审批，等待批复' };
    return [{ kind: 'issue', id, create: values }, ...(i % 3 === 0 ? [{ kind: 'issueNote' as const, create: note }] : [])];
  }).flat();
}

window.filling = {
  async fill(issues) {
    const store = await openStore();
    const me = `teamMember:${store.author}`;
    const [customerId, many, few] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()];
    const writes: Write[] = [{ kind: 'teamMember', id: store.author, create: { name: '李工', org: '某电信某市分公司' } }];
    if (issues > 0)
      writes.push(
        ...['甲', '乙', '丙', '丁'].map((name): Write => ({ kind: 'customer', create: { name: `某市${name}医院` } })),
        { kind: 'customer', id: customerId, create: { name: '某市第二医院', shortName: '市二院' } },
        { kind: 'project', id: many, create: { customerId, name: '全省组网' } },
        { kind: 'project', id: few, create: { customerId, name: '双路由互联' } },
        ...issuesFor(many, issues, me),
        ...issuesFor(few, screenFull, me),
      );
    for (let at = 0; at < writes.length; at += atOnce) await store.commit({ label: 'create:issue', writes: writes.slice(at, at + atOnce) });
    await store.settled();
    // As after the first idle minutes: the journal is sealed, and all rows stand in a base where they are many.
    if (store.lease !== null) await resultOf(desktop, 'makeRestorePoint', { lease: store.lease, why: 'idle' });
    return { many, few };
  },
  drawn: () =>
    new Promise((drawn, none) => {
      const opening = indexedDB.open('workbench');
      opening.onerror = () => none(opening.error ?? new Error('no database'));
      opening.onsuccess = () => {
        const reading = opening.result.transaction('customers').objectStore('customers').getAll(null, screenFull);
        reading.onsuccess = () => {
          for (const row of reading.result as { name: string }[])
            document.body.append(Object.assign(document.createElement('div'), { textContent: row.name }));
          opening.result.close();
          requestAnimationFrame(() => setTimeout(() => drawn(performance.now())));
        };
      };
    }),
};
