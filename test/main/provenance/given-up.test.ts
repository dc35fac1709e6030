import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, onTestFinished, test, vi } from 'vitest';
import { openProvenance, provenanceInThread } from '../../../src-main/provenance/provenance';
import { makeHere } from '../../fixtures/provenance-here';
import { aFileStore } from '../attachments/a-file-store';
import { must } from '../documents/read-paper';
import { bundleOf, edition, madeAt } from './issue-bundles';

vi.setConfig({ testTimeout: 60_000 });

async function* brought(): AsyncGenerator<Uint8Array> {
  yield Buffer.from('x');
}

test('a file that takes for ever is given up, and its thread ends', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'endless-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const endless = join(folder, 'worker.mjs');
  // Were the thread not ended, this would never come to an end either.
  writeFileSync(endless, 'for (;;);');
  const noteCrash = vi.fn(() => 'R1');
  const { files: attachments, lease } = await aFileStore();
  const work = provenanceInThread(pathToFileURL(endless), noteCrash);
  const provenance = openProvenance({ attachments, makeDocument: makeHere, work, patience: 0.2 });
  const givenUp = { ok: false, failure: { kind: 'took-too-long', seconds: 0.2 } };
  expect(await provenance.recogniseFile({}, brought())).toEqual(givenUp);
  const { sha256: data } = must(await provenance.keepExportData({ lease, bundle: bundleOf() }));
  expect(await provenance.compareFile({ data, madeAt, document: 'issue-table', ...edition }, brought())).toEqual(givenUp);
  expect(noteCrash).not.toHaveBeenCalled();
});
