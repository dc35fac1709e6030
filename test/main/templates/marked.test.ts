import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { markIn, markOf } from '#shared/papers/document-mark';
import { recognise } from '../../../src-main/provenance/recognise';
import { fillTemplate } from '../../../src-main/templates/fill-template';
import { sampleTemplate } from '../../../src-main/templates/sample-template';
import { fullBundle } from '../documents/a-full-bundle';
import { made, must } from '../documents/read-paper';
import { packed } from '../attachments/real-files';
import { aTemplate, paragraph } from './a-template';
import { internal } from './filling';

const fill = async (bytes: Uint8Array) => must(await fillTemplate(fullBundle('project'), { name: '函', bytes }, internal));
const markOfFile = async (bytes: Uint8Array) => must(await recognise(bytes)).mark?.documentHash;
const partsOf = (bytes: Uint8Array) => Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]));
const withParts = (bytes: Uint8Array, change: (parts: Record<string, string>) => Record<string, string | undefined>): Buffer => {
  const all = { ...partsOf(bytes), ...change(partsOf(bytes)) };
  return packed(Object.fromEntries(Object.entries(all).filter((each): each is [string, string] => each[1] !== undefined)));
};
const withKey = (parts: Record<string, string>) => ({
  'word/document.xml': (parts['word/document.xml'] ?? '').replace('<w:body>', `<w:body>${paragraph('{{项目名称}}')}`),
});
/** Marks that a file carries, each once, wherever they stand. */
const marksIn = (bytes: Uint8Array) =>
  new Set(Object.values(partsOf(bytes)).flatMap((xml) => xml.match(/urn:ce-workbench:document:\d+:[0-9a-f]{64}/g) ?? []));

const own =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><p:Properties xmlns:p="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><p:property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="7" name="文号"><vt:lpwstr>一</vt:lpwstr></p:property></p:Properties>';

test('a file made of a template that was an export itself is known as what it is, and not as that export', async () => {
  const exported = await made('issue-table', fullBundle('project'), internal);
  const template = { ...exported, bytes: withParts(exported.bytes, withKey) };
  expect(await markOfFile(template.bytes)).toBe(template.traced.documentHash);
  const { bytes, traced } = await fill(template.bytes);
  expect(traced.documentHash).not.toBe(template.traced.documentHash);
  expect(await markOfFile(bytes)).toBe(traced.documentHash);
  expect(marksIn(bytes)).toEqual(new Set([markOf(traced.documentHash)]));
});

test('a file made of that file again is known as the newest', async () => {
  const once = await fill(withParts((await sampleTemplate('project', 'zh')).bytes, () => ({ 'docProps/core.xml': undefined })));
  expect(await markOfFile(once.bytes)).toBe(once.traced.documentHash);
  const again = must(await fillTemplate(fullBundle('project'), { name: '函', bytes: once.bytes }, { ...internal, language: 'en' }));
  expect(again.traced.documentHash).not.toBe(once.traced.documentHash);
  expect(await markOfFile(again.bytes)).toBe(again.traced.documentHash);
  expect(marksIn(again.bytes).size).toBe(1);
});

test('properties that a template lacks are added, and the package says of each once what it is and where', async () => {
  const bare = aTemplate(paragraph('{{项目名称}}'), {
    change: (parts) => ({
      '_rels/.rels': (parts['_rels/.rels'] ?? '').replace(/<Relationship Id="rId2"[^>]*>/, ''),
      '[Content_Types].xml': (parts['[Content_Types].xml'] ?? '').replace(/<Override PartName="\/docProps[^>]*>/, ''),
    }),
  });
  const { bytes, traced } = await fill(withParts(bare, () => ({ 'docProps/core.xml': undefined })));
  const parts = partsOf(bytes);
  for (const name of ['docProps/core.xml', 'docProps/custom.xml']) {
    expect(markIn(parts[name] ?? '')?.documentHash).toBe(traced.documentHash);
    expect(parts['_rels/.rels']?.split(`Target="${name}"`)).toHaveLength(2);
    expect(parts['[Content_Types].xml']?.split(`PartName="/${name}"`)).toHaveLength(2);
  }
  const again = partsOf((await fill(bytes)).bytes);
  for (const name of ['_rels/.rels', '[Content_Types].xml']) expect(again[name]).toBe(parts[name]);
});

test('the user’s own properties stay beside the mark', async () => {
  const relation =
    '<Relationship Id="rId3" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/custom-properties" Target="/docProps/custom.xml"/></Relationships>';
  const template = aTemplate(paragraph('{{项目名称}}'), {
    more: { 'docProps/custom.xml': own },
    change: (parts) => ({ '_rels/.rels': (parts['_rels/.rels'] ?? '').replace('</Relationships>', relation) }),
  });
  const { bytes, traced } = await fill(template);
  const custom = partsOf(bytes)['docProps/custom.xml'] ?? '';
  expect(markIn(custom)?.documentHash).toBe(traced.documentHash);
  expect(custom).toContain('name="文号"><vt:lpwstr>一</vt:lpwstr>');
  expect(custom).toContain('pid="8" name="DocumentMark"');
});
