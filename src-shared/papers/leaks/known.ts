import type { Field, Fields } from '../../records/field';
import { definitionOf, type AnyRow } from '../../records/index';
import { isKind, type Kind } from '../../records/kinds';
import { typedText } from '../../records/show-value';
import type { Records } from '../for-audience';
import { asRead } from './as-read';
import { findPhones, phoneKey } from './phones';

type Values = Record<string, unknown>;
/** The field from which something internal comes: its kind, and its name or, of list items, `list.name`. */
export type FromField = { readonly kind: Kind; readonly field: string };

/** What must not be read in a paper for the customer, and what may. */
export type Known = {
  /** By the name of an internal person, also with a space in it: whether the customer has somebody of that name, too. */
  readonly names: ReadonlyMap<string, { readonly shared: boolean }>;
  /** Keys of telephone numbers that are internal, and of those that are the customer's own or meant for customers. */
  readonly innerPhones: ReadonlyMap<string, FromField>;
  readonly openPhones: ReadonlySet<string>;
  /** Of these only the ones of our side: 对外电话. */
  readonly publicPhones: ReadonlySet<string>;
  /** Texts that stand in internal fields, and sentences of them. */
  readonly phrases: ReadonlyMap<string, FromField>;
};

/** Shorter texts of internal fields (是, 移动) would be found in every other paragraph. */
const shortestText = 4;
const shortestSentence = 10;
const shortestNumber = 5;

const plainOf = (text: string): string => asRead(text).plain.trim();

/** The whole text, its lines and its sentences. */
function piecesOf(text: string): string[] {
  const whole = plainOf(text);
  const parts = whole
    .split(/[\n。；;！!？?]/)
    .map((part) => part.trim())
    .filter((part) => part.length >= shortestSentence);
  return [whole.split('\n')[0] === whole ? whole : '', ...parts].filter((piece) => piece.length >= shortestText);
}

/** An amount as people write it who leave out its unit: 850000, 850,000, 85万. */
function numberPieces(value: number): string[] {
  const digits = String(Math.abs(value));
  if (digits.length < shortestNumber) return [];
  const myriads = value % 1000 === 0 ? [`${value / 10_000}万`, `${value / 10_000} 万`] : [];
  return [digits, Math.abs(value).toLocaleString('en-US'), ...myriads];
}

/** 李 明 is 李明. */
const nameForms = (name: string): string[] =>
  /^\p{Script=Han}{2,3}$/u.test(name) ? [name, `${name.slice(0, 1)} ${name.slice(1)}`, Array.from(name).join(' ')] : [name];

const phoneKeysOf = (text: string): string[] => {
  const plain = plainOf(text);
  const found = findPhones(plain).map(({ from, to }) => phoneKey(plain.slice(from, to)));
  const parts = plain.split(/[/、,; \n]/).map(phoneKey);
  return [...new Set([...found, ...parts])].filter((key) => key.length >= 7);
};

const textTypes: ReadonlySet<Field['type']> = new Set(['text', 'longText']);

/**
 * What the records say about who and what is internal: people who are not of the customer's side, what stands in fields marked internal, and
 * telephone numbers of both sorts. `people` are records that are known beside those of the paper.
 */
export function knownFrom(records: Records, people: Records = {}): Known {
  const rowsOf = (kind: 'teamMember' | 'contact') => [...(records[kind] ?? []), ...(people[kind] ?? [])] as AnyRow[];
  const contacts = new Set(rowsOf('contact').map((row) => plainOf(String(row['name']))));
  const names = new Map<string, { shared: boolean }>();
  const openPhones = new Set<string>();
  const publicPhones = new Set<string>();
  const innerPhones = new Map<string, FromField>();
  const phrases = new Map<string, FromField>();

  const addName = (name: string) => {
    // 1小时, typed where a person belongs, is none.
    if (/\d/.test(plainOf(name))) return;
    for (const form of nameForms(plainOf(name))) if (form.length > 1) names.set(form, { shared: contacts.has(plainOf(name)) });
  };
  const addText = (text: string, from: FromField) => {
    for (const piece of piecesOf(text)) if (!phrases.has(piece)) phrases.set(piece, from);
  };
  function addField(field: Field, value: unknown, from: FromField): void {
    if (textTypes.has(field.type)) {
      for (const key of phoneKeysOf(String(value))) innerPhones.set(key, from);
      addText(String(value), from);
    } else if (field.type === 'number' && typeof value === 'number') for (const piece of numberPieces(value)) phrases.set(piece, from);
    else if (field.type === 'refOrText' || field.type === 'refsOrText')
      for (const each of [value].flat()) if (typeof each === 'string' && typedText(each) !== null) addName(typedText(each) ?? '');
  }
  function addInternal(kind: Kind, fields: Fields, values: Values, before = '', inside = false): void {
    for (const [name, field] of Object.entries(fields)) {
      const internal = inside || field.options.internal === true;
      if (field.type === 'list')
        for (const item of values[name] as Values[]) addInternal(kind, field.fields ?? {}, item, `${before}${name}.`, internal);
      else if (internal) addField(field, values[name], { kind, field: before + name });
    }
  }

  for (const row of rowsOf('contact')) for (const key of phoneKeysOf(String(row['phone']))) openPhones.add(key);
  for (const row of rowsOf('teamMember')) {
    if (row['side'] === 'customer') for (const key of phoneKeysOf(String(row['phone']))) openPhones.add(key);
    else addName(String(row['name']));
    for (const key of phoneKeysOf(String(row['publicPhone']))) publicPhones.add(key);
  }
  for (const [kind, rows] of [...Object.entries(records), ...Object.entries(people)])
    if (isKind(kind))
      for (const row of rows as AnyRow[])
        if (!(kind === 'teamMember' && row['side'] === 'customer')) addInternal(kind, definitionOf(kind).fields, row);
  for (const key of publicPhones) openPhones.add(key);
  for (const key of openPhones) innerPhones.delete(key);
  return { names, innerPhones, openPhones, publicPhones, phrases };
}
