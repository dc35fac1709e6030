import { Packer, type Document } from 'docx';
import { fontsOf, type Font } from '#shared/papers/fonts';
import type { Paper } from '../../documents/model';
import { cleanText } from '../plain-text';
import { coreProperties, declaration } from './core-properties';
import { customProperties } from './custom-properties';
import type { PicturesInFile } from './photo-table';
import { withBraces } from './runs';
import { escaped } from './xml-text';

const attribute = (text: string) => escaped(cleanText(text));

const font = ([[name, ...same] = [''], ...others]: readonly Font[]): string => {
  const altNames = [...same, ...others.flat()].join(',');
  return `<w:font w:name="${attribute(name)}"><w:altName w:val="${attribute(altNames)}"/><w:charset w:val="86"/><w:family w:val="auto"/></w:font>`;
};

/** The Chinese fonts with their other names and, behind these, what stands in for one that a machine does not have. */
function fontTable({ style }: Paper): string {
  const fonts = new Map(Object.values(fontsOf(style)).map((chain) => [chain[0]?.[0] ?? '', chain]));
  return `${declaration}<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${[...fonts.values()].map(font).join('')}</w:fonts>`;
}

/** docx adds styles that no paper uses and that name no font: Chinese in them would fall back to another one. */
const houseStyles = (xml: string): string =>
  xml.replace(/<w:style .*?<\/w:style>/gs, (style) => (style.includes('<w:rFonts') || style.includes('w:type="table"') ? style : ''));

export const contentTypes = '[Content_Types].xml';
const relations = 'word/_rels/document.xml.rels';
const imageType = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/image';

/** The relationships of the document and those to its pictures: docx knows nothing of these. */
const withPictures = (xml: string, pictures: PicturesInFile): string => {
  const added = [...pictures.values()].map((picture) =>
    typeof picture === 'string'
      ? ''
      : `<Relationship Id="${picture.relation}" Type="${imageType}" Target="${picture.name.replace(/^word\//, '')}"/>`,
  );
  return xml.replace('</Relationships>', `${added.join('')}</Relationships>`);
};

/** What docx makes of a document before it zips it; we zip ourselves, and to zip and unzip once more takes half the time of a short paper. */
type Compiler = { compile: (document: Document) => ReadonlyMap<string, string | Uint8Array> };
const compiler = Packer['compiler'] as Compiler;

/**
 * The parts of the package but the pictures, by name, with the properties of the paper and in an order that is always the same: first the one
 * into which programs look to learn what the file is.
 */
export function packageParts(document: Document, paper: Paper, pictures: PicturesInFile = new Map(), mark = ''): Map<string, string> {
  const parts = new Map<string, string>();
  for (const [name, xml] of compiler.compile(document)) {
    if (typeof xml !== 'string') throw new Error(`${name} is no text`);
    parts.set(name, withBraces(xml));
  }
  parts.set('docProps/core.xml', coreProperties(paper, mark));
  // Programs that save a file again keep properties of one's own more surely than the identifier among theirs.
  if (mark !== '') parts.set('docProps/custom.xml', customProperties(mark));
  parts.set('word/fontTable.xml', fontTable(paper));
  parts.set('word/styles.xml', houseStyles(parts.get('word/styles.xml') ?? ''));
  parts.set(relations, withPictures(parts.get(relations) ?? '', pictures));
  const place = (name: string) => (name === contentTypes ? `0${name}` : `1${name}`);
  return new Map([...parts].sort(([a], [b]) => (place(a) < place(b) ? -1 : 1)));
}
