// What it costs to fill a template of one's own: the first of a process started for it, in processor time of all its threads, beside
// docxtemplater on the same template. Ours reads, checks and hashes the data file too; the other is given its values ready to print.
import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildScripts, figure, newFolder, printed } from './measuring.mjs';

const sizes = [10, 1_000, 10_000];
const rounds = 5;

const node = (...args) => execFileSync(process.execPath, args.map(String), { encoding: 'utf8' });

/** The figures of templates. */
export async function templates() {
  const folder = newFolder();
  try {
    await buildScripts(folder, { fill: 'test/bench/template-run.ts', bundle: 'test/bench/word-bundle.ts' });
    const at = (name) => join(folder, name);
    node(at('fill.js'), 'template', at('template.docx'));
    const results = [];
    for (const rows of sizes) {
      node(at('bundle.js'), rows, at('bundle.json'));
      const ours = [];
      const peer = [];
      for (let round = 0; round < rounds; round++) {
        ours.push(JSON.parse(node(at('fill.js'), 'fill', at('template.docx'), at('bundle.json'), at('ours.docx'))).cpu);
        peer.push(
          JSON.parse(node(join(import.meta.dirname, 'template-peer.mjs'), at('template.docx'), at('bundle.json'), at('peer.docx'))).cpu,
        );
      }
      const name = `own template with ${rows} rows, from the data file to the Word file`;
      results.push({
        ...figure({ name, unit: 'ms of processor', times: ours, floor: peer, floorName: 'docxtemplater, given its values ready' }),
        ...(rows === 1_000 && { target: 'ratio ≤ 1' }),
      });
    }
    return results;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

await printed(import.meta.filename, templates);
