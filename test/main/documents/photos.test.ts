import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { unzipSync } from 'fflate';
import { beforeAll, afterAll, expect, onTestFinished, test, vi } from 'vitest';
import { parseBundle, type Bundle } from '#shared/bundle';
import type { Audience } from '#shared/ipc/contract';
import { forAudience } from '#shared/papers/for-audience';
import { leftOut } from '#shared/papers/left-out';
import { unsignedOn } from '#shared/papers/unsigned-on';
import type { AnyRow } from '#shared/records/index';
import { documents } from '../../../src-main/documents/index';
import { documentPorts } from '../../../src-main/documents/make-document';
import { produceDocument } from '../../../src-main/documents/produce-document';
import { builtForNode, type Built } from '../../fixtures/built-for-node';
import { aPictureVault } from '../writers/a-picture-vault';
import { paragraphsOf, readWord, textOf } from '../writers/read-word';
import { fullBundle, fullRow, idOf, mark, withFrame } from './a-full-bundle';
import { must, readablePage, textsIn } from './read-paper';
import { sampleBundles } from './sample-bundles';

vi.setConfig({ testTimeout: 60_000 });

type Row = Record<string, unknown>;
const visitKey = `visit:${idOf('visit')}`;
let files = 0;
/** A photo of the visit that the bundles here are about. */
const file = (sha256: string, more: Row = {}): Row => {
  files += 1;
  const usual = { owner: visitKey, slot: 'photos', sha256, mediaType: 'image/jpeg', caption: '', shot: '', secrecy: 'internal' };
  return fullRow('attachment', { ...usual, takenAt: '2026-11-20T01:30:00.000Z', ...more }, files % 90);
};
const bundleOf = (attachment: Row[], visit: Row = {}) =>
  fullBundle('visit', {
    attachment,
    site: [fullRow('site', { name: '住院楼' })],
    visit: [fullRow('visit', { place: '三层信息科', state: 'visited', ...visit })],
  });
const paperOf = (kind: string, bundle: string, audience: Audience, language: 'zh' | 'en' = 'zh') => {
  const document = documents.find((each) => each.kind === kind);
  if (!document) throw new Error(kind);
  return document.build(must(parseBundle(bundle)), { audience, language }).paper;
};
const captions = (bundle: string, audience: Audience, kind = 'visit-record', language: 'zh' | 'en' = 'zh') =>
  paperOf(kind, bundle, audience, language).sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.block === 'photos' ? block.photos.map(({ caption }) => caption) : [])),
  );
const word = async (
  bundle: string,
  audience: Audience,
  pictures: ReturnType<typeof aPictureVault>['pictures'],
  document = 'visit-record',
) => must(await produceDocument(bundle, { document, audience, language: 'zh', format: 'docx' }, { pictures })).bytes;
const mediaIn = (bytes: Uint8Array) =>
  Object.entries(unzipSync(bytes)).flatMap(([name, part]) => (name.startsWith('word/media/') ? [part] : []));

test('photos of a visit stand behind the form on pages of their own, in the order in which they were taken, in both editions', () => {
  const attachment = [
    file('aa', { takenAt: '2026-11-20T02:10:00.000Z', shot: 'installation' }),
    file('bb', { takenAt: '2026-11-20T01:30:00.000Z', shot: 'doorplate' }),
    file('cc', { takenAt: '2026-11-20T01:45:00.000Z', caption: '机柜正面' }),
  ];
  for (const audience of ['customer', 'internal'] as const) {
    const { sections } = paperOf('visit-record', bundleOf(attachment, { summary: '' }), audience);
    expect(sections.map(({ blocks }) => blocks.map(({ block }) => block)).slice(1)).toEqual([['title', 'photos']]);
    expect(captions(bundleOf(attachment), audience)).toEqual([
      '2026年11月20日 09:30　住院楼、三层信息科　门牌',
      '机柜正面',
      '2026年11月20日 10:10　住院楼、三层信息科　设备安装位置',
    ]);
  }
  expect(captions(bundleOf(attachment), 'customer', 'visit-record', 'en')[0]).toBe('20 November 2026 09:30  住院楼, 三层信息科  Doorplate');
});

test('a caption says what is known: the time is that of the bundle’s zone, what is not known is left away, and without any of it stands whose photo it is', () => {
  const bundle = bundleOf([file('aa')]);
  expect(captions(withFrame(bundle, { timeZone: 'Europe/London' }), 'customer')).toEqual(['2026年11月20日 01:30　住院楼、三层信息科']);
  expect(captions(bundleOf([file('aa', { takenAt: null, shot: '自己写的' })], { place: '' }), 'customer')).toEqual(['住院楼　自己写的']);
  const nothing = (visit: Row, customer: Row = {}, language: 'zh' | 'en' = 'zh') => {
    const bundle = fullBundle('visit', {
      attachment: [file('aa', { takenAt: null })],
      customer: [fullRow('customer', { shortName: '市一院', ...customer })],
      visit: [fullRow('visit', { place: '', site: null, ...visit })],
    });
    return captions(bundle, 'customer', 'visit-record', language);
  };
  const day = { startedAt: '2026-11-19T17:30:00.000Z' };
  expect(nothing(day)).toEqual(['市一院　2026年11月20日　走访']);
  expect(nothing(day, {}, 'en')).toEqual(['市一院  20 November 2026  Visit']);
  expect(nothing({ startedAt: null, appointmentAt: null, dueOn: null })).toEqual(['市一院　走访']);
});

test('a visit without photos has no page for them', () => {
  expect(paperOf('visit-record', bundleOf([]), 'customer').sections).toHaveLength(1);
  const others = [
    file('aa', { slot: 'customerSign' }),
    file('bb', { mediaType: 'application/pdf' }),
    file('cc', { owner: `visit:${idOf('visit', 7)}` }),
  ];
  expect(paperOf('visit-record', bundleOf([...others, file('dd', { voided: '重复' })]), 'customer').sections).toHaveLength(1);
});

test('the customer’s edition has no photo that is 敏感, and the page says beforehand how many it will not show', async () => {
  const { photo, pictures } = aPictureVault();
  const [shown, secret] = [photo(320, 240, 1), photo(320, 240, 2)];
  const bundle = bundleOf([file(shown.sha256, { caption: '可以看' }), file(secret.sha256, { caption: '不可外传', secrecy: 'sensitive' })]);
  expect(captions(bundle, 'customer')).toEqual(['可以看']);
  expect(captions(bundle, 'internal')).toEqual(['可以看', '不可外传']);
  const bytes = await word(bundle, 'customer', pictures);
  expect(mediaIn(bytes).map((each) => Buffer.compare(each, shown.print))).toEqual([0]);
  expect(Buffer.from(bytes).includes(Buffer.from(secret.print))).toBe(false);
  const page = must(
    await produceDocument(bundle, { document: 'visit-record', audience: 'customer', language: 'zh', format: 'html' }, { pictures }),
  ).bytes;
  expect(Buffer.from(page).toString()).not.toContain(Buffer.from(secret.print).toString('base64'));
  const { records, subject } = must(parseBundle(bundle));
  expect(leftOut('visit-record', records, subject.id, 'customer')).toEqual([{ kind: 'attachment', listed: 1, hidden: 1, incomplete: 0 }]);
});

test('the network plan stands below the text about the network, in the internal edition alone: its slot is sensitive', async () => {
  const { photo, pictures } = aPictureVault();
  const { sha256, print } = photo(640, 480, 1);
  const attachment = [file(sha256, { owner: `project:${idOf('project')}`, slot: 'topology', takenAt: null })];
  const bundle = fullBundle('requirementDoc', { attachment });
  expect(captions(bundle, 'internal', 'requirements-document')).toEqual(['拓扑图']);
  expect(captions(bundle, 'customer', 'requirements-document')).toEqual([]);
  const texts = textsIn(paperOf('requirements-document', bundle, 'internal'));
  expect(texts.slice(texts.indexOf(mark('project', 'existingNetwork'))).slice(0, 3)).toEqual([
    mark('project', 'existingNetwork'),
    '拓扑图',
    '存在问题',
  ]);
  expect(mediaIn(await word(bundle, 'internal', pictures, 'requirements-document')).map((each) => Buffer.compare(each, print))).toEqual([
    0,
  ]);
  expect(mediaIn(await word(bundle, 'customer', pictures, 'requirements-document'))).toEqual([]);
});

test('files of an issue that a customer may not know of are not there either', () => {
  const known = (customerVisible: boolean, audience: Audience) => {
    const bundle = must(
      parseBundle(
        fullBundle('project', {
          issue: [fullRow('issue', { customerVisible })],
          attachment: [file('aa', { owner: `issue:${idOf('issue')}`, slot: '' })],
        }),
      ),
    );
    return forAudience(bundle.records, bundle.subject.id, audience).attachment?.length;
  };
  expect([known(true, 'customer'), known(false, 'customer'), known(false, 'internal')]).toEqual([1, 0, 1]);
});

test('小结 stands behind the form in the internal edition alone', () => {
  const texts = (audience: Audience, summary = '总体良好') => textsIn(paperOf('visit-record', bundleOf([], { summary }), audience));
  expect(texts('internal').slice(-2)).toEqual(['小结', '总体良好']);
  expect(texts('customer').join()).not.toMatch(/小结|总体良好/);
  expect(texts('internal', '').join()).not.toContain('小结');
});

test.each(documents)(
  'what the page says that the customer’s edition of $kind does not print is what its internal edition has alone',
  ({ kind, subject }) => {
    const bundle = fullBundle(subject);
    const row = must(parseBundle(bundle)).records[subject]?.[0] as AnyRow;
    const texts = (audience: Audience) => textsIn(paperOf(kind, bundle, audience));
    const said = unsignedOn(kind, row).map((name) => String(row[name]));
    expect(said).toEqual(kind === 'visit-record' ? [mark('visit', 'summary')] : []);
    for (const text of said) {
      expect(texts('internal')).toContain(text);
      expect(texts('customer').join()).not.toContain(text);
    }
  },
);

test('a photo that is missing or damaged is said in its place, and the document is made', async () => {
  const { photo, pictures } = aPictureVault();
  const damaged = photo(320, 240, 1);
  truncateSync(damaged.path, 90);
  truncateSync(damaged.filePath, 90);
  const bundle = bundleOf([file(damaged.sha256), file('ab'.repeat(32)), file('不是校验值')]);
  const said = paragraphsOf(readWord(await word(bundle, 'customer', pictures)), 'Picture').map(textOf);
  expect(said).toEqual([`照片已损坏 ${damaged.sha256.slice(0, 8)}`, '照片缺失 abababab', '照片缺失 不是校验值', '']);
});

test('in the sample, which has no vault, a photo of a data file is said to be missing', async () => {
  const [visit] = await sampleBundles(['visit']);
  const sample = JSON.parse(visit?.text ?? '') as Bundle;
  const records = { ...sample.records, attachment: [file('ab'.repeat(32), { owner: `visit:${visit?.id ?? ''}`, caption: '门牌' })] };
  const { pictures } = aPictureVault();
  const bytes = await word(JSON.stringify({ ...sample, records }), 'customer', pictures);
  expect(paragraphsOf(readWord(bytes), 'Picture').map(textOf)[0]).toBe('照片缺失 abababab');
});

test('the thread that makes documents reads photos in the vault', async () => {
  const { vault, photo } = aPictureVault();
  const { sha256, print } = photo(320, 240, 1);
  const built = await builtForNode('src-main/documents/worker.ts');
  onTestFinished(() => built.remove());
  const noteCrash = () => 'R1';
  const ports = documentPorts(pathToFileURL(built.file), noteCrash, vault);
  const asked = { bundle: bundleOf([file(sha256)]), document: 'visit-record', audience: 'customer', language: 'zh' } as const;
  const rest = { onProgress: () => undefined, signal: new AbortController().signal };
  const docx = must(await ports.makeDocument({ ...asked, ...rest, format: 'docx' })).bytes;
  expect(mediaIn(docx).map((each) => Buffer.compare(each, print))).toEqual([0]);
  const html = must(await ports.makeDocument({ ...asked, ...rest, format: 'html' })).bytes;
  expect(Buffer.from(html).toString()).toContain(`data:image/jpeg;base64,${Buffer.from(print).toString('base64')}`);
  expect(readablePage(html)).toContain('现场照片');
});

let headless: Built;
beforeAll(async () => {
  headless = await builtForNode('src-main/headless.ts');
}, 60_000);
afterAll(() => headless.remove());

test('without a window photos come from the folder beside the data file; two processes in two time zones make the same bytes', () => {
  const folder = mkdtempSync(join(tmpdir(), 'headless-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const { photo } = aPictureVault(join(folder, '走访.attachments'));
  const [one, other] = [photo(320, 240, 1), photo(240, 320, 2)];
  writeFileSync(join(folder, '走访.json'), bundleOf([file(one.sha256), file(other.sha256)]));
  const run = (TZ: string, format: string) => {
    const flags = ['--bundle', join(folder, '走访.json'), '--document', 'visit-record', '--out', folder, '--format', format];
    const { stdout } = spawnSync(process.execPath, [headless.file, ...flags], {
      encoding: 'utf8',
      env: { ...process.env, TZ, WORKBENCH_DATA: folder },
    });
    return readFileSync(stdout.trimEnd());
  };
  const [inShanghai, inLosAngeles] = [run('Asia/Shanghai', 'docx'), run('America/Los_Angeles', 'docx')];
  expect(mediaIn(inShanghai).map((each, i) => Buffer.compare(each, [one, other][i]?.print ?? new Uint8Array()))).toEqual([0, 0]);
  expect(inShanghai.equals(inLosAngeles)).toBe(true);
  expect(run('Asia/Shanghai', 'html').equals(run('America/Los_Angeles', 'html'))).toBe(true);
});
