import type { Command } from './commands';

export function Dialogs(_props: { commands: readonly Command[] }) {
  return null;
}
