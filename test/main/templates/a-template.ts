import { packed } from '../attachments/real-files';

const word = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const names = [
  `xmlns:w="${word}"`,
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:o="urn:schemas-microsoft-com:office:office"',
  'mc:Ignorable="w14"',
].join(' ');
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A run, and a paragraph of one run. */
export const run = (text: string, look = ''): string => `<w:r>${look === '' ? '' : `<w:rPr>${look}</w:rPr>`}<w:t>${text}</w:t></w:r>`;
export const paragraph = (...runs: string[]): string =>
  `<w:p>${runs.map((each) => (each.startsWith('<') ? each : run(each))).join('')}</w:p>`;
const cell = (...blocks: string[]): string => `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${blocks.join('')}</w:tc>`;
export const row = (...texts: string[]): string =>
  `<w:tr>${texts.map((each) => cell(...(each.startsWith('<') ? [each] : [paragraph(each)]))).join('')}</w:tr>`;
export const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${2000 * columns}" w:type="dxa"/></w:tblPr><w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

type Given = {
  header?: string;
  footer?: string;
  footnotes?: string;
  more?: Record<string, string | Uint8Array>;
  change?: (parts: Record<string, string>) => Record<string, string>;
};

/** A Word file with this in its body, and with a header, a footer and footnotes where they are given. */
export function aTemplate(body: string, { header, footer, footnotes, more = {}, change = () => ({}) }: Given = {}): Buffer {
  const beside = Object.entries({ header, footer, footnotes }).flatMap(([name, content]) =>
    content === undefined ? [] : [{ name, content }],
  );
  const root = { header: 'w:hdr', footer: 'w:ftr', footnotes: 'w:footnotes' } as Record<string, string>;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Override PartName="/word/document.xml" ContentType="${types}.document.main+xml"/>${beside.map(({ name }) => `<Override PartName="/word/${name}.xml" ContentType="${types}.${name}+xml"/>`).join('')}<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>`,
    '_rels/.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/officeDocument" Target="word/document.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    'docProps/core.xml': `${xml}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>模板作者</dc:creator></cp:coreProperties>`,
    'word/_rels/document.xml.rels': `${xml}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${beside.map(({ name }, i) => `<Relationship Id="rId${i + 1}" Type="${office}/${name}" Target="${name}.xml"/>`).join('')}</Relationships>`,
    'word/document.xml': `${xml}<w:document ${names}><w:body>${body}<w:sectPr>${beside
      .flatMap(({ name }, i) => (name === 'footnotes' ? [] : [`<w:${name}Reference w:type="default" r:id="rId${i + 1}"/>`]))
      .join('')}<w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>`,
    ...Object.fromEntries(
      beside.map(({ name, content }) => [`word/${name}.xml`, `${xml}<${root[name]} ${names}>${content}</${root[name]}>`]),
    ),
  };
  return packed({ ...parts, ...more, ...change(parts) });
}

/** A text box as Word writes it: once for new programs, once for old ones. */
export const textBox = (content: string): string => {
  const inside = `<w:txbxContent>${content}</w:txbxContent>`;
  return (
    '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:inline><wp:extent cx="1800000" cy="600000"/><wp:docPr id="7" name="Text Box 7"/><wp:cNvGraphicFramePr/>' +
    `<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"><wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="1800000" cy="600000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></wps:spPr><wps:txbx>${inside}</wps:txbx><wps:bodyPr/></wps:wsp></a:graphicData></a:graphic></wp:inline></w:drawing></mc:Choice>` +
    `<mc:Fallback><w:pict><v:shape style="width:141pt;height:47pt"><v:textbox>${inside}</v:textbox></v:shape></w:pict></mc:Fallback></mc:AlternateContent></w:r>`
  );
};
