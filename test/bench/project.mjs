// What work in a project with ten thousand issues costs: from an act until its picture is painted. The same acts in a project of thirty issues
// of the same database are the floor. Prints JSON.
import { rmSync } from 'node:fs';
import { aDesk, builtProgram, withPage } from './a-host.mjs';
import { figure, printed } from './measuring.mjs';
import { acting } from './project-acts.mjs';

const rounds = Number(process.env.ROUNDS ?? 5);
const many = 10_000;
/** The page tells of no task that is shorter. */
const shortest = 50;

const acts = {
  tab: 'the issue tab, until its rows are painted',
  view: 'another view of the issues',
  filter: 'a filter over the issues',
  saved: 'an issue of one line, until it is a row and 已保存',
  sheet: 'the sheet of an issue',
  word: 'the issue table as Word, until it is in its folder',
  projects: 'the list of projects with its counts',
};

async function measured(page, project) {
  const times = Object.fromEntries(Object.keys(acts).map((name) => [name, []]));
  const blocked = [];
  for (let i = 0; i < rounds; i++) {
    await page.evaluate((id) => (location.hash = `#/projects/${id}`), project);
    await page.getByRole('link', { name: /^问题管理表/ }).waitFor();
    let longest = shortest;
    for (const name of Object.keys(acts)) {
      const seen = await page.evaluate((act) => window.act(act), name);
      times[name].push(seen.ms);
      longest = Math.max(longest, seen.blocked);
    }
    blocked.push(longest);
  }
  return { times, blocked };
}

/** The figures of a project of ten thousand issues. */
export async function project() {
  const program = builtProgram();
  const bare = await withPage(program, 'fill-page.ts');
  const desk = await aDesk();
  try {
    const filling = await desk.open(bare);
    const projects = await filling.evaluate((count) => window.filling.fill(count), many);
    await filling.close();
    const page = await desk.open(program);
    await page.getByRole('navigation').first().waitFor();
    // The reading through that follows a start is over then.
    await page.waitForTimeout(4_000);
    await page.evaluate(acting);
    const few = await measured(page, projects.few);
    const long = await measured(page, projects.many);
    const floorName = 'the same with 30 issues';
    return [
      ...Object.entries(acts).map(([act, name]) => figure({ name, times: long.times[act], floor: few.times[act], floorName, tail: false })),
      figure({
        name: `the longest task in a round of these acts (${shortest} where none was longer)`,
        times: long.blocked,
        floor: few.blocked,
        floorName,
        tail: false,
      }),
    ];
  } finally {
    await desk.remove();
    rmSync(bare, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, project);
