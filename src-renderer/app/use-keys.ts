import { useEffect, useRef } from 'react';
import { onMenuCommand } from '../desktop';
import { isComposing, isTyping } from '../ui/keys';
import type { Command, CommandId } from './commands';
import { commandOf, onMac } from './keys';

const dialogOpen = () => document.querySelector('[aria-modal="true"]') !== null;

/**
 * Runs commands by their keys and by the native menu. In a text field undo and redo are the field's own; a key that belongs to an input method
 * means nothing; under a dialog only the answer to Ctrl+S is given, and nothing of the browser's own happens either.
 */
export function useKeys(commands: readonly Command[]): void {
  const now = useRef(commands);
  useEffect(() => {
    now.current = commands;
  });
  useEffect(() => {
    const run = (id: CommandId) => now.current.find((command) => command.id === id)?.run();
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || isComposing(event)) return;
      const id = commandOf(event, onMac());
      if (id === null || ((id === 'undo' || id === 'redo') && isTyping(event))) return;
      event.preventDefault();
      if (!dialogOpen() || id === 'saved') run(id);
    };
    document.addEventListener('keydown', onKey);
    const stop = onMenuCommand((id) => {
      if (!dialogOpen()) run(id);
    });
    return () => {
      document.removeEventListener('keydown', onKey);
      stop();
    };
  }, []);
}
