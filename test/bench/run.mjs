// What `npm run bench` runs: every figure against a floor or a peer of the same run, written to results.md with the machine it was seen on.
// `npm run bench -- 'Photos on paper'` measures one part alone and leaves the others as they stand there.
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { saves } from './commit.mjs';
import { list } from './list.mjs';
import { pdf } from './pdf.mjs';
import { photos } from './photos.mjs';
import { project } from './project.mjs';
import { starts } from './start.mjs';
import { templates } from './templates.mjs';
import { vault } from './vault.mjs';
import { word } from './word.mjs';
import { wordPhotos } from './word-photos.mjs';

const parts = [
  { title: 'Starting', measure: starts },
  { title: 'Saving', measure: saves },
  { title: 'The issue list', measure: list },
  { title: 'A project of ten thousand issues', measure: project },
  { title: 'The vault', measure: vault },
  { title: 'Word', measure: word },
  { title: 'PDF', measure: pdf },
  { title: 'Own templates', measure: templates },
  { title: 'Photos', measure: photos },
  { title: 'Photos on paper', measure: wordPhotos },
];

const figure = (value) => (value === undefined ? '' : String(value));
const row = ({ name, unit, p50, p95, floor, ratio, target }) =>
  `| ${[name, unit, figure(p50), figure(p95), floor.name, figure(floor.p50), figure(floor.p95), ratio, target ?? ''].join(' | ')} |`;

const file = join(import.meta.dirname, 'results.md');
const today = new Date().toISOString().slice(0, 10);
const wanted = process.argv.slice(2);
const unknown = wanted.filter((title) => !parts.some((part) => part.title === title));
if (unknown.length > 0) throw new Error(`no part ${unknown.join(', ')}; there are ${parts.map(({ title }) => title).join(', ')}`);
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, Node ${process.version}`;

async function measured({ title, measure }) {
  console.log(`— ${title}`);
  const results = await measure();
  console.table(results.map(({ name, p50, ratio, floor }) => ({ name, p50, ratio, floor: floor.name })));
  return [
    `## ${title}`,
    '',
    ...(wanted.length === 0 ? [] : [`Measured alone on ${today}. Machine: ${machine}.`, '']),
    '| what | unit | p50 | p95 | measured against | p50 of that | p95 of that | ratio | target |',
    '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
    ...results.map(row),
  ].join('\n');
}

const [before = '', ...sections] =
  wanted.length === 0
    ? []
    : readFileSync(file, 'utf8')
        .trimEnd()
        .split(/\n\n(?=## )/);
for (const part of parts) {
  if (wanted.length > 0 && !wanted.includes(part.title)) continue;
  const section = await measured(part);
  const at = sections.findIndex((each) => each.startsWith(`## ${part.title}\n`));
  if (at < 0) sections.push(section);
  else sections[at] = section;
}

const head = `# How fast it is

Written by \`npm run bench\` on ${today}. Machine: ${machine}.

A ratio compares with a floor or a peer of the same run and means the same on every machine; milliseconds and megabytes belong to this one.`;
writeFileSync(file, `${[wanted.length === 0 ? head : before, ...sections].join('\n\n')}\n`);
