import type { Paper } from '../../documents/model';
import type { EmbeddedPictures } from './embed-pictures';
import type { NumberedHeading } from '../layout/heading-numbers';
import type { TextStyles } from '../layout/text-styles';

type Columns = { readonly name: string; readonly group: string };

/** What a block has to know of the page that it stands on, and where it says how wide its columns are: no element has a style of its own. */
export type Page = {
  readonly language: Paper['language'];
  /** Of the text, in twips. */
  readonly width: number;
  /** Hears how many rows of records were written since it last heard. */
  readonly onRows: (count: number) => void;
  /** Counts the pictures of the paper. */
  readonly figure: () => number;
  readonly pictures: EmbeddedPictures;
  readonly columnsOf: (widths: readonly number[], centred?: readonly boolean[]) => Columns;
  /** The name of a class with these declarations. */
  readonly classOf: (declarations: string) => string;
  readonly styles: TextStyles;
  /** All headings of the paper, down to a level. */
  readonly headings: (levels: number) => readonly NumberedHeading[];
};

/** Names what needs rules of its own, such as the columns of a table, and collects these. */
export function ownRules() {
  const rules: string[] = [];
  let tables = 0;
  const columnsOf: Page['columnsOf'] = (widths, centred = []) => {
    const name = `t${++tables}`;
    const sum = widths.reduce((a, b) => a + b, 0);
    for (const [i, width] of widths.entries()) {
      rules.push(`.${name} col:nth-child(${i + 1}){width:${((width / sum) * 100).toFixed(3)}%}`);
      if (centred[i]) rules.push(`.${name} td:nth-child(${i + 1}){text-align:center}`);
    }
    return { name, group: `<colgroup>${'<col>'.repeat(widths.length)}</colgroup>` };
  };
  let classes = 0;
  const classOf: Page['classOf'] = (declarations) => {
    const name = `c${++classes}`;
    rules.push(`.${name}{${declarations}}`);
    return name;
  };
  return { columnsOf, classOf, rules: () => rules.join('') };
}
