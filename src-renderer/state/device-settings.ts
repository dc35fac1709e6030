import type { Language } from '#shared/text/index';
import { create } from 'zustand';
import { persist } from 'zustand/middleware';

export type ColorScheme = 'auto' | 'light' | 'dark';

/** What belongs to this device and to nobody's records: never journaled, the same in every window of the profile. */
export interface DeviceSettings {
  readonly language: Language;
  readonly colorScheme: ColorScheme;
  readonly sidebarFolded: boolean;
  /** The columns shown, in order, per table; a table that is not named shows its own choice. */
  readonly columns: Readonly<Record<string, readonly string[]>>;
  readonly set: (change: Partial<Pick<DeviceSettings, 'language' | 'colorScheme' | 'sidebarFolded'>>) => void;
  /** Null takes the choice back: the table shows what its page proposes. */
  readonly setColumns: (table: string, names: readonly string[] | null) => void;
}

const storageKey = 'device-settings';

export const useDeviceSettings = create<DeviceSettings>()(
  persist(
    (set) => ({
      language: 'zh',
      colorScheme: 'auto',
      sidebarFolded: false,
      columns: {},
      set: (change) => set(change),
      setColumns: (table, names) =>
        set(({ columns }) => {
          const { [table]: _before, ...others } = columns;
          return { columns: names === null ? others : { ...others, [table]: names } };
        }),
    }),
    { name: storageKey, version: 1 },
  ),
);

// Another window changed a setting: this one follows.
window.addEventListener('storage', (event) => {
  if (event.key === storageKey) void useDeviceSettings.persist.rehydrate();
});
