import { xmlText } from '../attachments/relations';
import type { OpenTemplate } from './open-template';
import { isWord, xmlTree, type XmlNode } from './xml-tree';

/** As Word and WPS name them in every language, whatever they are called on the screen. */
const headingName = /^(?:heading [1-9]|title)$/i;

const child = (node: XmlNode | undefined, local: string): XmlNode | undefined => node?.children.find((each) => isWord(each, local));
const valueOf = (node: XmlNode | undefined): string | undefined => node?.attributes['val'];

/** Whether an outline level is one of a heading: the tenth is that of running text. */
export const isHeadingLevel = (value: string | undefined): boolean => value !== undefined && Number(value) < 9;

/** The ids of the styles in which headings of a template are written, those that are based on them included; none where its styles cannot be read. */
export function headingStyles({ parts }: Pick<OpenTemplate, 'parts'>): ReadonlySet<string> {
  const [, bytes] = [...parts].find(([name]) => /(?:^|\/)styles\.xml$/i.test(name)) ?? [];
  const all = (bytes && xmlTree(xmlText(bytes) ?? ''))?.children.filter((node) => isWord(node, 'style')) ?? [];
  const styles = new Map(all.map((style) => [style.attributes['styleId'] ?? '', style]));
  const isHeading = (id: string | undefined, seen: readonly string[] = []): boolean => {
    const style = id === undefined || seen.includes(id) ? undefined : styles.get(id);
    if (!style || id === undefined) return false;
    const level = valueOf(child(child(style, 'pPr'), 'outlineLvl'));
    if (level !== undefined) return isHeadingLevel(level);
    return headingName.test(valueOf(child(style, 'name')) ?? '') || isHeading(valueOf(child(style, 'basedOn')), [...seen, id]);
  };
  return new Set([...styles.keys()].filter((id) => isHeading(id)));
}
