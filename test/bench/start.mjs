// How soon the program can be worked with: the program as it is built, with its screens, in Chromium over the browser host as a process of its own.
// Prints JSON; every figure comes with the floor of the same run by which it is to be read.
import { rmSync } from 'node:fs';
import { aDesk, builtProgram, withPage } from './a-host.mjs';
import { figure, printed } from './measuring.mjs';

const rounds = 7;
// Of the largest three in four records are issues, the others notes on them.
const sizes = [0, 10_000, 75_000];
const most = sizes.at(-1);

/** Watches the page from its first script on: when the list of customers is painted, and when the first save is said to be in both places. */
function watch() {
  const painted = (holds) =>
    new Promise((there) => {
      const look = () => (holds() ? requestAnimationFrame(() => setTimeout(() => there(performance.now()))) : requestAnimationFrame(look));
      look();
    });
  const listed = () =>
    document.querySelector('[role=grid][aria-busy=false]') && document.querySelector('[role=row][data-index], [class*=message]');
  window.watched = {
    list: () => painted(listed),
    save: async () => {
      await painted(listed);
      [...document.querySelectorAll('button')].find(({ textContent }) => textContent === '新建客户').click();
      return painted(() => /已保存 \d\d:\d\d:\d\d/.test(document.querySelector('footer')?.textContent ?? ''));
    },
  };
}

async function measured(program, bare, issues) {
  const desk = await aDesk();
  try {
    const filling = await desk.open(bare);
    await filling.evaluate((count) => window.filling.fill(count), issues);
    const floor = [];
    for (let i = 0; i < rounds; i++) {
      await filling.reload();
      floor.push(await filling.evaluate(() => window.filling.drawn()));
    }
    await filling.close();
    const page = await desk.open(program);
    // A page that goes away while it takes the vault leaves it to nobody.
    await page.waitForSelector('[role=grid][aria-busy=false]');
    await page.addInitScript(watch);
    const times = { list: [], save: [], floor };
    for (const what of ['list', 'save'])
      for (let i = 0; i < rounds; i++) {
        // The address may lead to what the round before has made.
        await page.evaluate(() => history.replaceState(null, '', '#/'));
        await page.reload();
        times[what].push(await page.evaluate((asked) => window.watched[asked](), what));
      }
    return times;
  } finally {
    await desk.remove();
  }
}

/** The figures of starting. */
export async function starts() {
  const program = builtProgram();
  const bare = await withPage(program, 'fill-page.ts');
  const figures = [];
  let empty;
  try {
    for (const issues of sizes) {
      const { list, save, floor } = await measured(program, bare, issues);
      const beside = { floor, floorName: 'a bare page that opens the database and draws a screen of its rows', tail: false };
      empty ??= list;
      const besideEmpty = { floor: empty, floorName: 'the same start with nothing in it', tail: false };
      figures.push(
        figure({ name: `start until the first list is painted, ${issues} issues`, times: list, ...beside }),
        figure({ name: `start until a first new record is on the disk twice, ${issues} issues`, times: save, ...beside }),
      );
      if (issues === most) {
        const name = `start until the first list is painted, ${issues} issues and their notes`;
        figures.push({ ...figure({ name, times: list, ...besideEmpty }), target: 'ratio ≤ 1.5' });
      }
    }
    return figures;
  } finally {
    rmSync(bare, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, starts);
