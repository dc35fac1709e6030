import { inflateSync } from 'node:zlib';

export type PdfPage = { readonly width: number; readonly height: number; readonly text: string };

/** What one font of a PDF says its codes mean. */
type Codes = { readonly length: number; readonly means: ReadonlyMap<string, string> };

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');
const number = (hex: string) => Number.parseInt(hex, 16);
const utf16 = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le');

function codesOf(map: string): Codes {
  const means = new Map<string, string>();
  const length = (/begincodespacerange\s*<(\w+)>/.exec(map)?.[1] ?? '0000').length;
  const hex = (code: number) => code.toString(16).toUpperCase().padStart(length, '0');
  for (const [, body = ''] of map.matchAll(/beginbfchar(.*?)endbfchar/gs))
    for (const [, code = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)>/g)) means.set(hex(number(code)), utf16(text));
  for (const [, body = ''] of map.matchAll(/beginbfrange(.*?)endbfrange/gs))
    for (const [, from = '', to = '', text = ''] of body.matchAll(/<(\w+)> <(\w+)> <(\w+)>/g))
      for (let code = number(from); code <= number(to); code++)
        means.set(hex(code), String.fromCodePoint((utf16(text).codePointAt(0) ?? 0) + code - number(from)));
  return { length, means };
}

/** The text of one page in the order in which it was drawn; where a piece says what it stands for, that. */
function textOf(content: string, fonts: ReadonlyMap<string, Codes>): string {
  let text = '';
  let font: Codes | undefined;
  let instead: string | null = null;
  for (const [, name, span, shown] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\/ActualText <FEFF(\w*)>|<(\w+)> Tj|EMC/g)) {
    if (name !== undefined) font = fonts.get(name);
    else if (span !== undefined) text += instead = utf16(span);
    else if (shown === undefined) instead = null;
    else if (instead === null)
      for (let at = 0; font && at < shown.length; at += font.length) text += font.means.get(shown.slice(at, at + font.length)) ?? '';
  }
  return text;
}

/** The pages of a PDF as Chromium writes it: sizes in points, and texts, with the letters in their usual form. Enough for tests, no reader of any PDF. */
export function readPdf(bytes: Uint8Array): PdfPage[] {
  const objects = new Map<string, string>();
  for (const [, id = '', body = ''] of latin(bytes).matchAll(/(\d+) 0 obj\n(.*?)\nendobj/gs)) objects.set(id, body);
  const streamOf = (id: string) => {
    const [head = '', data = ''] = (objects.get(id) ?? '').split(/stream\n(.*)\nendstream/s);
    const raw = Buffer.from(data, 'latin1');
    return latin(head.includes('/FlateDecode') ? inflateSync(raw) : raw);
  };
  const dictionaryOf = (body: string, key: string) => new RegExp(`/${key} <<(.*?)>>`, 's').exec(body)?.[1] ?? '';
  const leaves = (id: string): string[] => {
    const kids = /\/Type \/Pages.*?\/Kids \[(.*?)\]/s.exec(objects.get(id) ?? '')?.[1];
    return kids === undefined ? [id] : [...kids.matchAll(/(\d+) 0 R/g)].flatMap(([, kid = '']) => leaves(kid));
  };
  const catalog = [...objects.values()].find((each) => each.includes('/Type /Catalog')) ?? '';
  const pages = leaves(/\/Pages (\d+) 0 R/.exec(catalog)?.[1] ?? '');
  return pages.map((id) => {
    const body = objects.get(id) ?? '';
    const fonts = new Map<string, Codes>();
    for (const [, name = '', font = ''] of dictionaryOf(body, 'Font').matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const map = /\/ToUnicode (\d+) 0 R/.exec(objects.get(font) ?? '')?.[1];
      if (map) fonts.set(name, codesOf(streamOf(map)));
    }
    const [, width = '0', height = '0'] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(body) ?? [];
    const content = /\/Contents (\d+) 0 R/.exec(body)?.[1] ?? '';
    return { width: Number(width), height: Number(height), text: textOf(streamOf(content), fonts).normalize('NFKC') };
  });
}
