import { CloseButton, TextInput } from '@mantine/core';
import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { useText } from '../text';
import { isComposing, isTyping } from '../ui/keys';

type FilterBoxProps = {
  filter: string;
  onFilter: (filter: string) => void;
  /** The arrow down leaves the box for the rows. */
  onLeave: () => void;
};

/** Filters what is shown while one types, but not by what an input method is still composing. `/` comes here, `Esc` clears it. */
export function FilterBox({ filter, onFilter, onLeave }: FilterBoxProps) {
  const words = useText().tables;
  const box = useRef<HTMLInputElement>(null);
  // What stands in the box while it is composed and means nothing yet.
  const [composed, setComposed] = useState<string | null>(null);

  useEffect(() => {
    const onKey = (event: globalThis.KeyboardEvent) => {
      if (event.key !== '/' || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
      if (isComposing(event) || isTyping(event) || document.querySelector('[aria-modal="true"]')) return;
      event.preventDefault();
      box.current?.focus();
      box.current?.select();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (isComposing(event)) return;
    if (event.key === 'Escape' && filter !== '') onFilter('');
    else if (event.key === 'ArrowDown') onLeave();
    else return;
    // The key has done its work: a sheet beside the table stays open.
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <TextInput
      ref={box}
      type="text"
      w={180}
      value={composed ?? filter}
      placeholder={words.filterHint}
      aria-label={words.filter}
      autoComplete="off"
      spellCheck={false}
      rightSection={
        filter === '' ? null : (
          <CloseButton
            size="sm"
            aria-label={words.clearFilter}
            onClick={() => {
              onFilter('');
              box.current?.focus();
            }}
          />
        )
      }
      onChange={({ currentTarget: { value }, nativeEvent }) => {
        if (nativeEvent instanceof InputEvent && nativeEvent.isComposing) setComposed(value);
        else onFilter(value);
      }}
      onCompositionEnd={({ currentTarget: { value } }) => {
        setComposed(null);
        onFilter(value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}
