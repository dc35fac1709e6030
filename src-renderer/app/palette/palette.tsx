import { Modal } from '@mantine/core';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useLocation } from 'wouter';
import { useNames } from '../../data/names';
import { useStore } from '../../data/store';
import { useKindName, useText } from '../../text';
import { useFocusBack } from '../../ui/focus-back';
import { isComposing } from '../../ui/keys';
import { addressOf } from '../address-of';
import type { Command } from '../commands';
import { useAttempt } from '../attempt';
import { keyLabel } from '../keys';
import classes from './palette.module.css';
import { matches, searchNames } from './search-names';

const mostRecords = 30;

type Entry = { readonly key: string; readonly name: string; readonly beside: string; readonly group: string; readonly run: () => unknown };

/** Commands by name and records by any part of theirs, chosen by keyboard alone. */
export function Palette({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const words = useText().palette;
  const kindName = useKindName();
  const store = useStore();
  const names = useNames();
  const attempt = useAttempt();
  const [, navigate] = useLocation();
  const [query, setQuery] = useState('');
  const [at, setAt] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useFocusBack();

  const { found, more } = searchNames(names, query, mostRecords);
  const entries: readonly Entry[] = [
    ...commands
      .filter(({ id: command, name }) => command !== 'search' && matches(name, query))
      .map(({ id: command, name, run }) => ({ key: command, name, beside: keyLabel(command), group: words.commands, run })),
    ...found.map(({ kind, id: record, name }) => ({
      key: `${kind}:${record}`,
      name,
      beside: kindName(kind),
      group: words.records,
      run: () =>
        attempt(async () => {
          const address = addressOf(kind, record, (await store.db.rowsOf(kind).get(record)) ?? {});
          if (address) navigate(address);
        }),
    })),
  ];
  const chosen = entries[Math.min(at, entries.length - 1)];
  const choose = (entry: Entry | undefined) => {
    if (!entry) return;
    onClose();
    void entry.run();
  };
  useEffect(() => {
    list.current?.querySelector('[aria-selected="true"]')?.scrollIntoView({ block: 'nearest' });
  }, [chosen?.key]);

  const onKey = (event: KeyboardEvent) => {
    if (isComposing(event)) return;
    const last = entries.length - 1;
    const to = { ArrowDown: at >= last ? 0 : at + 1, ArrowUp: at <= 0 ? last : at - 1 }[event.key];
    if (to !== undefined) setAt(Math.max(0, to));
    else if (event.key === 'Enter') choose(chosen);
    else return;
    event.preventDefault();
  };
  return (
    <Modal.Root opened onClose={onClose} size={560} yOffset="12vh" centered={false} padding={0}>
      <Modal.Overlay />
      <Modal.Content aria-label={words.title}>
        <input
          className={classes.input}
          role="combobox"
          aria-label={words.placeholder}
          aria-expanded="true"
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={chosen && `${id}-${chosen.key}`}
          placeholder={words.placeholder}
          value={query}
          onChange={(event) => {
            setQuery(event.currentTarget.value);
            setAt(0);
          }}
          onKeyDown={onKey}
          autoFocus
          data-autofocus
          autoComplete="off"
          spellCheck={false}
        />
        <div ref={list} id={`${id}-list`} className={classes.list} role="listbox" aria-label={words.title}>
          {entries.map((entry, i) => (
            <div key={entry.key} role="presentation">
              {entries[i - 1]?.group !== entry.group && (
                <div className={classes.group} role="presentation">
                  {entry.group}
                </div>
              )}
              {/* The keys are those of the combobox: an option never has the focus. */}
              {/* oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus */}
              <div
                id={`${id}-${entry.key}`}
                className={classes.option}
                role="option"
                aria-selected={entry === chosen}
                onMouseMove={() => setAt(i)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => choose(entry)}
              >
                <span className={classes.name}>{entry.name}</span>
                <span className={classes.beside}>{entry.beside}</span>
              </div>
            </div>
          ))}
        </div>
        <p className={classes.foot} role="status">
          {entries.length === 0 ? words.nothing : more > 0 ? words.more(more) : words.hint}
        </p>
      </Modal.Content>
    </Modal.Root>
  );
}
