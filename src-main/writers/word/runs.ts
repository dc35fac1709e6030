import { BuilderElement, NextAttributeComponent, Tab, TextRun, XmlComponent } from 'docx';
import type { Face } from '#shared/papers/fonts';
import { cleanText, textParts } from '../plain-text';
import { fontOf, type Fonts } from './fonts';

/**
 * Stands for `{` while docx writes: docx takes `{name}` in a text for a place where a number of its own belongs. No clean text holds this
 * character, so `withBraces` gives back what was written.
 */
const brace = '\uFFFF';
export const withoutBraces = (text: string): string => text.replaceAll('{', brace);
export const withBraces = (xml: string): string => xml.replaceAll(brace, '{');

/** `w:t`. A string as a child of docx's own run is read as a command when it happens to be one of its words, such as CURRENT. */
class TextElement extends XmlComponent {
  constructor(name: 'w:t' | 'w:instrText', text: string) {
    super(name);
    this.root.push(new NextAttributeComponent({ space: { key: 'xml:space', value: 'preserve' } }), withoutBraces(text));
  }
}

const element = (part: string): XmlComponent => {
  if (part === '\n') return new BuilderElement({ name: 'w:br' });
  if (part === '\t') return new Tab();
  return new TextElement('w:t', part);
};

/** The run of a text, or none for an empty one. */
export function runsOf(text: string, face: Face, fonts: Fonts, more: { size?: number } = {}): TextRun[] {
  const parts = textParts(cleanText(text));
  return parts.length === 0 ? [] : [new TextRun({ ...more, font: fontOf(face, fonts), children: parts.map(element) })];
}

const fieldMark = (type: 'begin' | 'separate' | 'end') =>
  new BuilderElement({ name: 'w:fldChar', attributes: { type: { key: 'w:fldCharType', value: type } } });

/** A number that the reading program works out. Each part is a run of its own: WPS shows nothing where one run holds them all. */
export const fieldRuns = (instruction: 'PAGE' | 'NUMPAGES', fonts: Fonts): TextRun[] =>
  [
    fieldMark('begin'),
    new TextElement('w:instrText', ` ${instruction} `),
    fieldMark('separate'),
    new TextElement('w:t', '1'),
    fieldMark('end'),
  ].map((child) => new TextRun({ font: fontOf('song', fonts), children: [child] }));
