import { BuilderElement, type XmlComponent } from 'docx';
import { cleanText } from '../plain-text';
import { withoutBraces } from './runs';

const main = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const picture = 'http://schemas.openxmlformats.org/drawingml/2006/picture';
/** Of a twip, in the unit in which drawings are measured. */
const emu = 635;

function element(name: string, attributes: Readonly<Record<string, string | number>> = {}, ...children: XmlComponent[]): XmlComponent {
  const keyed = Object.fromEntries(Object.entries(attributes).map(([key, value]) => [key, { key, value }]));
  return new BuilderElement({ name, attributes: keyed, children });
}

export type Drawing = {
  /** Counts the drawings of a document: no two of them have the same number. */
  readonly number: number;
  /** Of the relationship that leads to the bytes. */
  readonly relation: string;
  /** What a screen reader says. */
  readonly alt: string;
  /** In twips. */
  readonly width: number;
  readonly height: number;
};

/**
 * A picture in the line of the text: WPS and Word place what floats differently. Written here because docx counts its drawings through the
 * whole process and keeps all their bytes.
 */
export function drawing({ number, relation, alt, width, height }: Drawing): XmlComponent {
  const extent = { cx: width * emu, cy: height * emu };
  const named = { id: number, name: `Picture ${number}`, descr: withoutBraces(cleanText(alt).replace(/\s+/g, ' ')) };
  const bytes = element('pic:blipFill', {}, element('a:blip', { 'r:embed': relation }), element('a:stretch', {}, element('a:fillRect')));
  const shape = element(
    'pic:spPr',
    {},
    element('a:xfrm', {}, element('a:off', { x: 0, y: 0 }), element('a:ext', extent)),
    element('a:prstGeom', { prst: 'rect' }, element('a:avLst')),
  );
  const about = element(
    'pic:nvPicPr',
    {},
    element('pic:cNvPr', named),
    element('pic:cNvPicPr', {}, element('a:picLocks', { noChangeAspect: 1 })),
  );
  return element(
    'w:drawing',
    {},
    element(
      'wp:inline',
      { distT: 0, distB: 0, distL: 0, distR: 0 },
      element('wp:extent', extent),
      element('wp:docPr', named),
      element('wp:cNvGraphicFramePr', {}, element('a:graphicFrameLocks', { 'xmlns:a': main, noChangeAspect: 1 })),
      element(
        'a:graphic',
        { 'xmlns:a': main },
        element('a:graphicData', { uri: picture }, element('pic:pic', { 'xmlns:pic': picture }, about, bytes, shape)),
      ),
    ),
  );
}
