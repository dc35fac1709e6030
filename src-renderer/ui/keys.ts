import type { KeyboardEvent as ReactKeyboardEvent } from 'react';

/** True while an input method is composing: such a key belongs to it and means nothing to the program. Some input methods only tell by key code 229. */
export function isComposing(event: KeyboardEvent | ReactKeyboardEvent): boolean {
  const native = 'nativeEvent' in event ? event.nativeEvent : event;
  return native.isComposing || native.keyCode === 229;
}

/** True when the event comes from a place in which one types: single letters are not commands there. */
export const isTyping = (event: KeyboardEvent): boolean =>
  event.target instanceof HTMLElement && event.target.closest('input, textarea, select, [contenteditable="true"]') !== null;
