// What `npm test` runs: the build, every Vitest project, the Playwright journeys; then one line that counts all of them.
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const cache = join(root, '.cache');
mkdirSync(cache, { recursive: true });
const report = (name) => join(cache, `${name}.json`);

const run = (title, args, env = {}) => {
  console.log(`\n— ${title}`);
  const { status } = spawnSync(process.execPath, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  });
  return status === 0;
};
const bin = (name) => join(root, 'node_modules', name);
const read = (name) => {
  try {
    return JSON.parse(readFileSync(report(name), 'utf8'));
  } catch {
    return null;
  }
};

const vitestOutcome = () => {
  const tests = (read('vitest')?.testResults ?? []).flatMap((file) => file.assertionResults);
  return {
    passed: tests.filter((test) => test.status === 'passed').length,
    failed: tests.filter((test) => test.status === 'failed').length,
    leftOut: tests.filter((test) => test.status === 'pending' || test.status === 'skipped').map((test) => test.fullName),
  };
};

const playwrightOutcome = () => {
  const specs = (suite) => [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specs)];
  const tests = (read('playwright')?.suites ?? [])
    .flatMap(specs)
    .flatMap((spec) => spec.tests.map((test) => ({ ...test, title: spec.title })));
  return {
    passed: tests.filter((test) => test.status === 'expected').length,
    failed: tests.filter((test) => test.status === 'unexpected' || test.status === 'flaky').length,
    leftOut: tests
      .filter((test) => test.status === 'skipped')
      .map((test) => `${test.title}: ${test.annotations.find(({ type }) => type === 'skip')?.description ?? 'no reason given'}`),
  };
};

for (const name of ['vitest', 'playwright']) rmSync(report(name), { force: true });
const built = run('build', [bin('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn']);
const unit = run('vitest', [
  bin('vitest/vitest.mjs'),
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report('vitest')}`,
]);
const journeys = run('journeys', [bin('@playwright/test/cli.js'), 'test', '--reporter=list,json'], {
  PLAYWRIGHT_JSON_OUTPUT_NAME: report('playwright'),
});

const outcomes = [vitestOutcome(), playwrightOutcome()];
const leftOut = outcomes.flatMap((outcome) => outcome.leftOut);
console.log(
  leftOut.length === 0 ? '\nNothing was left out.' : `\nLeft out on this machine:\n${leftOut.map((line) => `- ${line}`).join('\n')}`,
);
const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
// A runner that stopped without naming a failed test (a crash, no report) must not look green.
const failed = Math.max(
  outcomes.reduce((sum, outcome) => sum + outcome.failed, 0),
  [built, unit, journeys].filter((good) => !good).length,
);
console.log(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
