import { changed, type Change } from './changes';
import { onceOnly } from './once-only';
import type { Mark } from './marks';
import type { OpenText } from './open-template';
import type { PartPlan, PlannedLoop } from './plan-part';
import type { Segment } from './segments';
import { around, isWord, within, type XmlNode } from './xml-tree';

const prefixOf = ({ name }: XmlNode): string => name.slice(0, name.indexOf(':') + 1);

/** The mark taken out of the runs in which it stands, and in the first of them, whose formatting it has, what it prints. */
function replaced(mark: Mark, print: (prefix: string) => Segment[]): Change[] {
  const texts = [...new Set(mark.letters.flatMap(({ text }) => (text ? [text] : [])))];
  return texts.map((text, i) => {
    const letters = mark.letters.filter((letter) => letter.text === text);
    const segments = i === 0 ? print(prefixOf(text)) : [];
    return { from: letters[0]?.from ?? 0, to: letters.at(-1)?.to ?? 0, make: () => segments };
  });
}

/** Spaces at the ends of a text count once a value may stand there. */
function spacesCount(text: XmlNode): Change[] {
  if (text.attributes['space'] !== undefined) return [];
  const at = text.open - 1;
  return [{ from: at, to: at, make: () => [' xml:space="preserve"'] }];
}

/** A content control whose text is no longer that of its placeholder, or of the data to which it was bound: Word would put those back. */
function unbound(control: XmlNode): Change[] {
  const properties = control.children.find((child) => isWord(child, 'sdtPr'));
  return (properties?.children ?? [])
    .filter(({ local }) => local === 'dataBinding' || local === 'showingPlcHdr')
    .map(({ start, end }) => ({ from: start, to: end, make: () => [] }));
}

function loopChange({ begin, key, depth, range }: PlannedLoop): Change {
  const { from, to, body, before, after, lead, tail, none } = range;
  return {
    from,
    to,
    make: (again, inside) => {
      const rows = (repeated: boolean): Segment[] => [before, ...inside(body.from, body.to, repeated), after];
      const when = begin.sort === 'none' ? 'none' : 'each';
      // Built once: twice at every depth would double the work with each loop within a loop.
      const repeated = rows(true);
      return [lead, { what: 'loop', key, depth, when, first: again ? repeated : rows(false), again: repeated, otherwise: none }, tail];
    },
  };
}

/** A table of which every row is repeated. */
function tableChange(table: XmlNode, loops: readonly PlannedLoop[]): Change[] {
  const rows = [...within(table)].filter((node) => isWord(node, 'tr') && around(node).find((each) => isWord(each, 'tbl')) === table);
  const stays = rows.some((row) => !loops.some(({ range }) => range.from <= row.start && row.end <= range.to));
  if (stays) return [];
  const prefix = prefixOf(table);
  const { start: from, end: to } = table;
  const make: Change['make'] = (again, inside) => [
    { what: 'table', inside: inside(from, to, again), rowTag: `<${prefix}tr`, instead: `<${prefix}p/>` },
  ];
  return [{ from, to, make }];
}

/** A part of a template as its segments. Everything that its plan does not name stays to the character. */
export function partSegments({ xml, root }: OpenText, { values, loops }: PartPlan): Segment[] {
  const changes: Change[] = [
    ...values.flatMap(({ mark, key, depth }) => replaced(mark, (prefix) => [{ what: 'value', key, depth, prefix }])),
    ...loops.flatMap(({ begin, end }) => [begin, end].flatMap((mark) => replaced(mark, () => []))),
    ...loops.map(loopChange),
  ];
  const texts = new Set(
    [...values.map(({ mark }) => mark), ...loops.flatMap(({ begin, end }) => [begin, end])].flatMap(({ letters }) =>
      letters.flatMap(({ text }) => (text ? [text] : [])),
    ),
  );
  const controls = new Set([...texts].flatMap((text) => around(text).filter((node) => isWord(node, 'sdt'))));
  const tables = new Set(loops.flatMap(({ range: { table } }) => (table ? [table] : [])));
  const inLoops = (node: XmlNode) => loops.some(({ range: { body } }) => node.start >= body.from && node.end <= body.to);
  changes.push(
    ...[...texts].flatMap(spacesCount),
    ...[...controls].flatMap(unbound),
    ...[...tables].flatMap((table) => tableChange(table, loops)),
    ...(loops.length === 0 ? [] : [...within(root)].filter(inLoops).flatMap((node) => onceOnly(xml, node))),
  );
  return changed(xml, changes);
}
