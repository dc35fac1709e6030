import { begunBy } from '#shared/records/begun-by';
import { useCombobox } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Field } from '#shared/records/field';
import { definitionOf } from '#shared/records/index';
import type { Kind } from '#shared/records/kinds';
import { asTypedText } from '#shared/records/show-value';
import { parentIdIn, readCandidates, useCandidates, type Candidate } from '../../data/candidates';
import { useStore } from '../../data/store';
import { useKindName, useText } from '../../text';
import { isComposing } from '../../ui/keys';
import { showToast } from '../../ui/toast';
import { useDraft, useFormAround } from '../form-around';
import { useCommit } from '../saving/use-commit';

/** Fields of one kind hold ids, the others `kind:id` or typed text. */
export const storedRef = ({ type }: Field, { kind, id }: Pick<Candidate, 'kind' | 'id'>): string =>
  type === 'ref' || type === 'refs' ? id : `${kind}:${id}`;
export const takesText = ({ type }: Field): boolean => type === 'refOrText' || type === 'refsOrText';

const plain = (text: string) => text.normalize('NFKC').toLowerCase();
const fits = ({ name, texts }: Candidate, wanted: string) => [name, ...texts].some((text) => plain(text).includes(wanted));

/** The kinds of which a record can be made here from nothing but a name. */
function useCreatable(of: readonly Kind[]): Kind[] {
  const { context } = useFormAround();
  const isNamed = (kind: Kind) => {
    const { title, fields } = definitionOf(kind);
    return fields[title]?.type === 'text' || fields[title]?.type === 'longText';
  };
  // A field that may refer to anything says where something came from: nothing is made for it.
  if (of.length > 4) return [];
  return of.filter((kind) => isNamed(kind) && (definitionOf(kind).parent === undefined || parentIdIn(kind, context) !== undefined));
}

type Outcome = {
  onChoose: (stored: string) => void;
  /** The text was deleted. */
  onClear: () => void;
};

/** What a chooser's list and input need. `taken` is what is chosen already, as it is stored. */
export function useRecordChooser(field: Field, taken: readonly string[], { onChoose, onClear }: Outcome) {
  /** What is being typed; null while nobody types. */
  const [typed, setTyped] = useState<string | null>(null);
  const typing = useRef(typed);
  useEffect(() => {
    typing.current = typed;
  });
  const [focused, setFocused] = useState(false);
  /** Why nothing could be made of the name. */
  const [trouble, setTrouble] = useState<string | null>(null);
  const commit = useCommit(setTrouble);
  const { context } = useFormAround();
  const words = useText().forms;
  const kindName = useKindName();
  const store = useStore();
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const of = field.of ?? [];
  const creatable = useCreatable(of);
  const candidates = useCandidates(of, context, focused || typed !== null);

  const name = typed?.trim() ?? '';
  const fitting = (all: readonly Candidate[]) => all.filter((each) => !taken.includes(storedRef(field, each)) && fits(each, plain(name)));
  const exactIn = (all: readonly Candidate[]) => fitting(all).filter((each) => plain(each.name) === plain(name));
  const found = fitting(candidates ?? []);
  const exact = exactIn(candidates ?? []);

  const choose = (stored: string) => {
    setTyped(null);
    setTrouble(null);
    combobox.closeDropdown();
    onChoose(stored);
  };
  /** Leaving the input means what can only be meant; a name that is nobody's stays in it. */
  const decide = (all: readonly Candidate[]): string | null => {
    const [only, ...others] = exactIn(all);
    if (only && others.length === 0) choose(storedRef(field, only));
    else if (takesText(field)) choose(asTypedText(name));
    else return name;
    return null;
  };
  const settle = (): string | null | Promise<string | null> => {
    if (typed === null) return null;
    if (name !== '') {
      if (candidates !== undefined) return decide(candidates);
      // Whoever types quickly is gone before the names are read: nothing is decided without them. Where they cannot be read the text stays.
      return readCandidates(store, of, context).then(
        // Who came back and types on means something else.
        (all) => (typing.current === typed ? decide(all) : name),
        () => name,
      );
    }
    setTyped(null);
    onClear();
    return null;
  };
  useDraft(field, { pending: () => name !== '', settle });

  const { selectFirstOption } = combobox;
  useEffect(() => {
    // Enter takes what is marked, and the first that matches is meant most often.
    if (name !== '') selectFirstOption();
  }, [name, found.length, selectFirstOption]);

  const create = async (kind: Kind) => {
    const { parent, title } = definitionOf(kind);
    const begun = begunBy(kind, store.author, new Date().toISOString());
    const values = { ...begun, [title]: name, ...(parent === undefined ? {} : { [`${parent}Id`]: parentIdIn(kind, context) }) };
    const done = await commit({ label: `create:${kind}`, writes: [{ kind, create: values }] });
    const id = done?.ids[0];
    // The name stays in the input where nothing could be made of it.
    if (id === undefined) return;
    choose(storedRef(field, { kind, id }));
    showToast({ message: `${words.created(kindName(kind))} ${name}`, tone: 'good' });
  };

  return {
    combobox,
    typed,
    name,
    found,
    /** Nobody is called exactly that. */
    isNew: name !== '' && exact.length === 0,
    creatable,
    isRead: candidates !== undefined,
    /** Nothing could be made of the name, or it is nobody's, cannot be kept as text, and nobody types on. */
    problem: trouble ?? (name !== '' && !focused ? (found.length > 0 ? words.notChosenYet : words.notARecord) : null),
    choose,
    create: (kind: Kind) => void create(kind),
    input: {
      onChange: (event: { currentTarget: { value: string } }) => {
        setTyped(event.currentTarget.value);
        setTrouble(null);
        combobox.openDropdown();
      },
      onFocus: () => setFocused(true),
      onClick: () => combobox.openDropdown(),
      onBlur: () => {
        setFocused(false);
        combobox.closeDropdown();
        void settle();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (isComposing(event)) return;
        if (event.key === 'Enter' && combobox.getSelectedOptionIndex() === -1) void settle();
        if (event.key !== 'Escape' || typed === null) return;
        // Takes back what was typed and nothing else.
        event.preventDefault();
        setTyped(null);
        setTrouble(null);
      },
    },
  };
}
export type RecordChooser = ReturnType<typeof useRecordChooser>;
