import { useRef, useState, type KeyboardEvent } from 'react';
import type { Field } from '#shared/records/field';
import { isComposing } from '../../ui/keys';
import type { How } from './field-frame';
import { useDraft } from '../form-around';

type Parsing<T> = {
  field: Field;
  value: T | null;
  /** The value as it can be typed. */
  show: (value: T) => string;
  /** Null where nothing is meant. */
  parse: (text: string) => T | null;
  onChange: (value: T | null, how: How) => void;
};

/**
 * Text that means a day, a moment or a number. What is understood becomes the value while it is typed; what is not stays in the input and the
 * value is the one with which typing began.
 */
export function useParsedText<T>({ field, value, show, parse, onChange }: Parsing<T>) {
  /** What is being typed; null while the value itself is shown. */
  const [text, setText] = useState<string | null>(null);
  const [focused, setFocused] = useState(false);
  const before = useRef(value);

  const isBlank = text?.trim() === '';
  const understood = text === null || isBlank ? null : parse(text);
  const unclear = text !== null && !isBlank && understood === null;
  const settle = () => {
    if (text === null) return null;
    if (unclear) return text;
    setText(null);
    onChange(understood, 'chosen');
    return null;
  };
  // What is understood is the value already, and its form knows whether that is saved.
  useDraft(field, { pending: () => unclear, settle });

  return {
    text: text ?? (value === null ? '' : show(value)),
    typing: focused && text !== null,
    /** What the text means so far. */
    understood,
    /** The text means nothing and nobody is typing on. */
    unclear: unclear && !focused,
    choose: (chosen: T | null) => {
      setText(null);
      onChange(chosen, 'chosen');
    },
    input: {
      onChange: (event: { currentTarget: { value: string } }) => {
        const typed = event.currentTarget.value;
        if (text === null) before.current = value;
        setText(typed);
        onChange(typed.trim() === '' ? null : (parse(typed) ?? before.current), 'typed');
      },
      onFocus: () => setFocused(true),
      onBlur: () => {
        setFocused(false);
        settle();
      },
      onKeyDown: (event: KeyboardEvent) => {
        if (isComposing(event) || text === null) return;
        if (event.key === 'Enter') settle();
        if (event.key !== 'Escape') return;
        // What is understood may be saved by now, and stays as in any other field.
        if (!unclear) return void settle();
        // What means nothing is taken back, and nothing else.
        event.preventDefault();
        setText(null);
        onChange(before.current, 'typed');
      },
    },
  };
}
