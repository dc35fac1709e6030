import { envelopeLabels } from '../records/define';
import type { Field, Fields } from '../records/field';
import { definitionOf } from '../records/index';
import { kinds, type Kind } from '../records/kinds';
import { onTheirParent } from '../papers/on-their-parent';
import { text } from '../text/index';
import { path, spelledField, spelledKind, type Spelled } from './spelled';
import type { LoopKey, Scope, ValueKey } from './targets';
import { exportFacts } from './export-facts';

// Everything that a template may ask for. All of it comes from the definitions: a field that is added there is a key from then on.

/** Computed columns that papers work out; others are worked out on a screen alone. */
export const printedColumns = { issue: ['latestProgress', 'overdueDays'] } as const satisfies Partial<Record<Kind, readonly string[]>>;

export const fieldsOf = ({ kind, list }: Scope): Fields => {
  const { fields } = definitionOf(kind);
  return list === null ? fields : (fields[list]?.fields ?? {});
};

/** The kinds above one, the nearest first. */
export function ownersOf(kind: Kind): Kind[] {
  const { parent } = definitionOf(kind);
  return parent ? [parent, ...ownersOf(parent)] : [];
}

/** Kinds from which a template can be filled: a paper has a customer. */
export const templateSubjects: readonly Kind[] = kinds.filter((kind) => kind === 'customer' || ownersOf(kind).includes('customer'));

const isInternal = ({ options }: Pick<Field, 'options'>): boolean => options.internal === true;
const label = (name: 'zh' | 'en') => text[name].templates.keys;

function columnsOf({ kind, list }: Scope): [name: string, key: Spelled, internal: boolean][] {
  if (list !== null) return [];
  const names: readonly string[] = kind in printedColumns ? printedColumns[kind as keyof typeof printedColumns] : [];
  const { computed } = definitionOf(kind);
  return [
    ['no', spelledField(envelopeLabels.no, 'no'), false],
    ...names.flatMap((name): [string, Spelled, boolean][] => {
      const column = computed[name];
      return column ? [[name, spelledField(column.label, name), column.internal === true]] : [];
    }),
  ];
}

function fieldKeys(holder: Scope, owner: Kind | null, through: string | null): ValueKey[] {
  const fields = Object.entries(fieldsOf(holder)).map(
    ([name, field]) => [name, spelledField(field.label, name), isInternal(field)] as [string, Spelled, boolean],
  );
  return [...fields, ...columnsOf(holder)].map(([field, spelled, internal]) => ({
    spelled,
    target: { from: 'record', owner, through, holder, field },
    internal,
  }));
}

/** The one kind to which a field leads; null where it leads to none or to several. */
const leadsTo = ({ type, of = [] }: Pick<Field, 'type' | 'of'>): Kind | null =>
  (type === 'ref' || type === 'refOrText' || type === 'refOf') && of.length === 1 ? (of[0] ?? null) : null;

/** The fields of a record or item, and those of the records to which its fields lead. */
function recordKeys(holder: Scope, owner: Kind | null): ValueKey[] {
  const further = Object.entries(fieldsOf(holder)).flatMap(([name, field]) => {
    const kind = leadsTo(field);
    if (!kind) return [];
    const outer = spelledField(field.label, name);
    return fieldKeys({ kind, list: null }, owner, name).map((key): ValueKey => ({
      ...key,
      spelled: path(outer, key.spelled),
      internal: key.internal || isInternal(field),
    }));
  });
  return [...fieldKeys(holder, owner, null), ...further];
}

const below = (outer: Spelled, keys: readonly ValueKey[]): ValueKey[] => keys.map((key) => ({ ...key, spelled: path(outer, key.spelled) }));

const settingsKeys = (): ValueKey[] =>
  below(
    spelledKind('practiceSettings'),
    fieldKeys({ kind: 'practiceSettings', list: null }, null, null).flatMap((key) =>
      key.target.from === 'record' ? [{ ...key, target: { from: 'settings', field: key.target.field } as const }] : [],
    ),
  );
const exportKeys = (): ValueKey[] =>
  exportFacts.map((fact) => ({
    spelled: { zh: label('zh')[fact], en: label('en')[fact], name: fact },
    target: { from: 'export', fact },
    internal: false,
  }));
const rowKey = (): ValueKey => ({
  spelled: { zh: label('zh').row, en: label('en').row, name: 'row' },
  target: { from: 'row' },
  internal: false,
});

/** Keys of one sort, in the order in which a list shows them. */
export type KeyGroup = {
  readonly of: 'subject' | 'owner' | 'settings' | 'export';
  readonly spelled: Spelled | null;
  readonly keys: readonly ValueKey[];
};

/** Every value that can stand anywhere in a template for this kind of record. The record's own are written with or without its kind in front. */
export function subjectKeys(subject: Kind): KeyGroup[] {
  const self = spelledKind(subject);
  return [
    { of: 'subject', spelled: self, keys: recordKeys({ kind: subject, list: null }, null) },
    ...ownersOf(subject).map((owner): KeyGroup => ({
      of: 'owner',
      spelled: spelledKind(owner),
      keys: below(spelledKind(owner), recordKeys({ kind: owner, list: null }, owner)),
    })),
    // A version that has a number of its own is asked for that.
    {
      of: 'export',
      spelled: null,
      keys: exportKeys().filter(({ spelled }) => !Object.hasOwn(fieldsOf({ kind: subject, list: null }), spelled.name)),
    },
    { of: 'settings', spelled: spelledKind('practiceSettings'), keys: settingsKeys() },
  ];
}

/** The values that belong to each row of a loop. */
export const rowKeys = ({ scope }: LoopKey): ValueKey[] => [rowKey(), ...recordKeys(scope, null)];

/** The same keys with what they belong to in front. */
export const qualified = (outer: Spelled, keys: readonly ValueKey[]): ValueKey[] =>
  below(
    outer,
    keys.filter(({ target }) => target.from === 'record'),
  );

const listLoops = (scope: Scope, owner: Kind | null): LoopKey[] =>
  Object.entries(fieldsOf(scope)).flatMap(([name, field]): LoopKey[] =>
    field.type === 'list'
      ? [
          {
            spelled: spelledField(field.label, name),
            rows: 'items',
            owner,
            scope: { kind: scope.kind, list: name },
            internal: isInternal(field),
          },
        ]
      : [],
  );
const recordLoops = (of: readonly Kind[], rows: 'children' | 'sprung', owner: Kind | null): LoopKey[] =>
  of.map((kind) => ({ spelled: spelledKind(kind), rows, owner, scope: { kind, list: null }, internal: false }));

const childrenOf = (kind: Kind): Kind[] => kinds.filter((each) => definitionOf(each).parent === kind);

/** The fields of a kind that may name a record of another kind. */
export const fieldsNaming = (kind: Kind, named: Kind): string[] =>
  Object.entries(definitionOf(kind).fields).flatMap(([name, { type, of = [] }]) =>
    (type === 'ref' || type === 'refOf') && of.includes(named) ? [name] : [],
  );

/** Kinds whose records belong to the customer and spring from a record of this kind, as actions do from a visit. */
const sprungFrom = (kind: Kind): Kind[] =>
  kind === 'customer' ? [] : childrenOf('customer').filter((each) => each !== kind && fieldsNaming(each, kind).length > 0);

/** The loops that can stand anywhere in a template for this kind of record. */
export function subjectLoops(subject: Kind): LoopKey[] {
  const [parent] = ownersOf(subject);
  const whole = parent !== undefined && onTheirParent.includes(subject) ? parent : null;
  return [
    ...recordLoops(childrenOf(whole ?? subject), 'children', whole),
    ...recordLoops(sprungFrom(whole ?? subject), 'sprung', whole),
    ...listLoops({ kind: subject, list: null }, null),
    ...ownersOf(subject).flatMap((owner) =>
      listLoops({ kind: owner, list: null }, owner).map((loop) => ({ ...loop, spelled: path(spelledKind(owner), loop.spelled) })),
    ),
  ];
}

/** The loops that can stand within another. */
export const innerLoops = ({ scope }: LoopKey): LoopKey[] =>
  scope.list === null ? [...recordLoops(childrenOf(scope.kind), 'children', null), ...listLoops(scope, null)] : [];
