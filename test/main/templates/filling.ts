import { fillTemplate } from '../../../src-main/templates/fill-template';
import type { Edition } from '../../../src-main/documents/edition';
import { must } from '../documents/read-paper';
import { all, childrenOf, readWord, textOf, type Node, type Word } from '../writers/read-word';

export const internal: Edition = { audience: 'internal', language: 'zh' };
export const forCustomer: Edition = { audience: 'customer', language: 'zh' };

/** The file that a template makes of a data file. */
export const filled = async (bytes: Uint8Array, bundle: string, edition: Edition = internal): Promise<Word> =>
  readWord(must(await fillTemplate(bundle, { name: '走访函', bytes }, edition)).bytes);

/** What stands in a paragraph itself, without the text boxes that hang on it. */
const ownText = (node: Node): string =>
  node.name === 'w:txbxContent'
    ? ''
    : node.name === 'w:t' || node.name === 'w:br' || node.name === 'w:tab'
      ? textOf(node)
      : childrenOf(node)
          .filter(({ name }) => name !== 'w:pPr')
          .map(ownText)
          .join('');

/** The texts of all paragraphs of a part. */
export const lines = (word: Word, part = 'word/document.xml'): string[] => all(word.part(part), 'w:p').map(ownText);
