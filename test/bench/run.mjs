// What `npm run bench` runs: every figure against a floor or a peer of the same run, written to results.md with the machine it was seen on.
import { writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { join } from 'node:path';
import { saves } from './commit.mjs';
import { list } from './list.mjs';
import { photos } from './photos.mjs';
import { project } from './project.mjs';
import { starts } from './start.mjs';
import { vault } from './vault.mjs';
import { word } from './word.mjs';

const parts = [
  { title: 'Starting', measure: starts },
  { title: 'Saving', measure: saves },
  { title: 'The issue list', measure: list },
  { title: 'A project of ten thousand issues', measure: project },
  { title: 'The vault', measure: vault },
  { title: 'Word', measure: word },
  { title: 'Photos', measure: photos },
];

const figure = (value) => (value === undefined ? '' : String(value));
const row = ({ name, unit, p50, p95, floor, ratio, target }) =>
  `| ${[name, unit, figure(p50), figure(p95), floor.name, figure(floor.p50), figure(floor.p95), ratio, target ?? ''].join(' | ')} |`;

const sections = [];
for (const { title, measure } of parts) {
  console.log(`— ${title}`);
  const results = await measure();
  console.table(results.map(({ name, p50, ratio, floor }) => ({ name, p50, ratio, floor: floor.name })));
  sections.push(
    [
      `## ${title}`,
      '',
      '| what | unit | p50 | p95 | measured against | p50 of that | p95 of that | ratio | target |',
      '| --- | --- | --- | --- | --- | --- | --- | --- | --- |',
      ...results.map(row),
    ].join('\n'),
  );
}

const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${platform()}, Node ${process.version}`;
const text = `# How fast it is

Written by \`npm run bench\` on ${new Date().toISOString().slice(0, 10)}. Machine: ${machine}.

A ratio compares with a floor or a peer of the same run and means the same on every machine; milliseconds and megabytes belong to this one.

${sections.join('\n\n')}
`;
writeFileSync(join(import.meta.dirname, 'results.md'), text);
