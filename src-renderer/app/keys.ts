import type { CommandId } from './commands';

/** `mod` is Ctrl, and ⌘ on macOS. A letter with `mod` is matched by what it types, one with Alt by its place, because Alt types other signs. */
type Chord = { readonly mod?: true; readonly alt?: true; readonly shift?: true; readonly key: string };

export const bindings: readonly { readonly command: CommandId; readonly chord: Chord }[] = [
  { command: 'search', chord: { mod: true, key: 'k' } },
  { command: 'quick-capture', chord: { alt: true, key: 'n' } },
  { command: 'undo', chord: { mod: true, key: 'z' } },
  { command: 'redo', chord: { mod: true, key: 'y' } },
  { command: 'redo', chord: { mod: true, shift: true, key: 'z' } },
  { command: 'saved', chord: { mod: true, key: 's' } },
  { command: 'export', chord: { mod: true, key: 'e' } },
  { command: 'print', chord: { mod: true, key: 'p' } },
  { command: 'keys', chord: { key: 'F1' } },
  { command: 'go-customers', chord: { alt: true, key: '1' } },
  { command: 'go-projects', chord: { alt: true, key: '2' } },
  { command: 'go-visits', chord: { alt: true, key: '3' } },
  { command: 'go-documents', chord: { alt: true, key: '4' } },
  { command: 'go-settings', chord: { alt: true, key: '5' } },
];

export const onMac = (): boolean => /Mac|iPhone|iPad/.test(navigator.platform);

const place = (key: string) => (/^\d$/.test(key) ? `Digit${key}` : `Key${key.toUpperCase()}`);

type Pressed = Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>;

function presses({ mod, alt, shift, key }: Chord, event: Pressed, mac: boolean): boolean {
  const [main, other] = mac ? [event.metaKey, event.ctrlKey] : [event.ctrlKey, event.metaKey];
  if (main !== Boolean(mod) || other || event.altKey !== Boolean(alt) || event.shiftKey !== Boolean(shift)) return false;
  return alt ? event.code === place(key) : event.key.toLowerCase() === key.toLowerCase();
}

/** Which command a key means; null for all other keys. */
export const commandOf = (event: Pressed, mac: boolean): CommandId | null =>
  bindings.find(({ chord }) => presses(chord, event, mac))?.command ?? null;

/** The key of a command as it is written on keyboards: `Ctrl+K`, `⌘K`. Empty where it has none. */
export function keyLabel(command: CommandId, mac: boolean = onMac()): string {
  const chord = bindings.find((each) => each.command === command)?.chord;
  if (!chord) return '';
  const key = chord.key.toUpperCase();
  if (mac) return [chord.alt && '⌥', chord.shift && '⇧', chord.mod && '⌘', key].filter(Boolean).join('');
  return [chord.mod && 'Ctrl', chord.alt && 'Alt', chord.shift && 'Shift', key].filter(Boolean).join('+');
}
