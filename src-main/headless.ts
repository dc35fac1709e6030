import { readFile, stat } from 'node:fs/promises';
import { join, parse, resolve } from 'node:path';
import { bundleLimits } from '#shared/bundle';
import { bytesLimit } from '#shared/ipc/contract';
import type { Failure } from '#shared/result';
import { leakLine } from '#shared/papers/leaks/in-words';
import type { LeakReport } from '#shared/papers/leaks/report';
import { languages, text } from '#shared/text/index';
import { picturesInFolder } from './attachments/paper-pictures';
import { folderBeside } from './attachments/write-beside';
import { documents } from './documents/index';
import { produceDocument, type MadeDocument } from './documents/produce-document';
import { isSystemError } from './files/file-trouble';
import { saveNew } from './files/save-new';
import { dataFolder } from './hosts/data-folder.mjs';
import { exportFlags, exportUsage, type Complaint, type ExportFlags } from './hosts/export-flags';
import { logFile } from './hosts/log-file';
import { makeCrashLog } from './ipc/crash-log';
import { fillTemplate } from './templates/fill-template';

// What `npm run export` runs: a data file in, a document or a filled template out. The path of the document goes to the standard output; anything else that
// is to be said is one line, in both languages, on the standard error. What the outgoing check finds in a customer edition stands there too, a
// line for each; with --strict the document is then not made.

const oneLine = (complaint: Complaint) =>
  [text.zh, text.en]
    .map(complaint)
    .join(' | ')
    .replace(/\s*[\r\n]+\s*/g, ' ');
const failed =
  (failure: Failure): Complaint =>
  (words) =>
    words.failures.sentence(failure);

/** The text of the data file, without the mark that some editors put in front of it, or what is wrong with the file. */
async function textOf(path: string): Promise<string | Complaint> {
  try {
    const { size } = await stat(path);
    if (size > bundleLimits.bytes) return inFile(path, { kind: 'too-large', what: 'bytes', limit: bundleLimits.bytes });
    return (await readFile(path, 'utf8')).replace(/^\uFEFF/, '');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return ({ headless }) => headless.bundleMissing(path);
    return ({ headless }) => (error.code === 'EISDIR' ? headless.bundleIsFolder(path) : headless.bundleUnreadable(path));
  }
}
const inFile =
  (path: string, failure: Failure): Complaint =>
  ({ headless, failures }) =>
    headless.inFile(path, failures.sentence(failure));

/** One line for each thing that was found, in both languages. */
function tellLeaks({ findings, total }: LeakReport): void {
  for (const finding of findings) console.error(languages.map((language) => leakLine(finding, language)).join(' | '));
  if (total > findings.length) console.error(oneLine((words) => words.leaks.more(total - findings.length)));
}

/** The bytes of a template, or what is wrong with the file. */
async function bytesOf(path: string): Promise<Uint8Array | Complaint> {
  try {
    const { size } = await stat(path);
    if (size > bytesLimit) return inFile(path, { kind: 'too-large', what: 'bytes', limit: bytesLimit });
    return await readFile(path);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return ({ headless }) => (error.code === 'ENOENT' ? headless.templateMissing(path) : headless.templateUnreadable(path));
  }
}

/** The document, or the filled template, with what is wrong told of the file in which it is. */
async function made(bundle: string, flags: ExportFlags): Promise<MadeDocument | Complaint> {
  const { document, template, language, format, masked, strict } = flags;
  const audience = flags.audience ?? (template === null ? documents.find(({ kind }) => kind === document)?.audiences[0] : 'customer');
  const request = { document, audience: audience ?? 'internal', language, format, masked, ...(strict && { passed: '' }) };
  const bundlePath = resolve(flags.bundle);
  const bytes = template === null ? null : await bytesOf(resolve(template));
  if (typeof bytes === 'function') return bytes;
  const result =
    bytes === null
      ? await produceDocument(bundle, request, { pictures: picturesInFolder(folderBeside(bundlePath)) })
      : await fillTemplate(bundle, { name: parse(template ?? '').name, bytes }, request, request);
  if (result.ok) tellLeaks(result.value.leaks);
  else if (result.failure.kind === 'leaks-found') tellLeaks(result.failure.leaks);
  if (result.ok) return result.value;
  const { failure } = result;
  if (failure.kind === 'unknown-document') return failed(failure);
  const isTemplates = failure.kind === 'template-refused' || failure.kind === 'template-wrong';
  return inFile(isTemplates ? resolve(template ?? '') : bundlePath, failure);
}

/**
 * Makes the document and saves it under a name that is free; photos are those in the folder beside the data file. Without a word about the
 * audience it is the customer's edition where there is one.
 */
async function exportOne(flags: ExportFlags): Promise<{ path: string } | Complaint> {
  const bundle = await textOf(resolve(flags.bundle));
  if (typeof bundle !== 'string') return bundle;
  const paper = await made(bundle, flags);
  if (typeof paper === 'function') return paper;
  const saved = await saveNew(resolve(flags.out), paper.fileName, paper.bytes);
  return saved.ok ? { path: saved.value } : failed(saved.failure);
}

const list = () =>
  documents.map(({ kind, label, subject, audiences }) => [kind, label.zh, label.en, subject, audiences.join(',')].join('\t')).join('\n');

const bug = (error: unknown): Complaint => {
  const reference = makeCrashLog(logFile(join(dataFolder(), 'headless')))('headless', error);
  return failed({ kind: 'internal', reference });
};
function refuse(complaint: Complaint, ...more: string[]): void {
  console.error([oneLine(complaint), ...more].join(' | '));
  process.exitCode = 1;
}

const flags = exportFlags(process.argv.slice(2));
if (flags === 'list') console.log(list());
else if (typeof flags === 'function') refuse(flags, exportUsage);
else {
  const outcome = await exportOne(flags).catch(bug);
  if (typeof outcome === 'function') refuse(outcome);
  else console.log(outcome.path);
}
