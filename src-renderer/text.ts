import type { Label } from '#shared/records/field';
import { kindName } from '#shared/records/kind-name';
import type { Kind } from '#shared/records/kinds';
import { text, type Language, type Text } from '#shared/text/index';
import { useDeviceSettings } from './state/device-settings';

/** The language of this device. */
export const useLanguage = (): Language => useDeviceSettings((settings) => settings.language);

/** Every sentence of the program in the language of this device. */
export const useText = (): Text => text[useLanguage()];

/** Reads a label of a definition in the language of this device. */
export function useLabel(): (label: Label) => string {
  const language = useLanguage();
  return (label) => label[language];
}

/** What buttons and sentences call a kind in the language of this device. */
export function useKindName(): (kind: Kind) => string {
  const language = useLanguage();
  return (kind) => kindName(kind, language);
}
