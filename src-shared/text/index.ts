import { failures } from './failures';

export const languages = ['zh', 'en'] as const;
export type Language = (typeof languages)[number];

/** Every sentence that is no field label, by area. A missing translation does not compile. */
export const text = {
  zh: { failures: failures.zh },
  en: { failures: failures.en },
};
export type Text = (typeof text)['zh'];
