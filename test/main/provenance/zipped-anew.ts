import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { expect } from 'vitest';

/** The same package as another program writes it: other compression, other order. */
export const zippedAnew = (file: Uint8Array, change: (parts: Record<string, Uint8Array>) => void = () => undefined): Buffer => {
  const parts = unzipSync(file);
  change(parts);
  return Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).reverse()) as Zippable, { level: 9 }));
};
/** Changes one place of one part. */
export const inPart = (name: string, from: string | RegExp, to: string) => (parts: Record<string, Uint8Array>) => {
  const xml = strFromU8(parts[name] as Uint8Array);
  expect(xml).toMatch(from);
  parts[name] = strToU8(xml.replace(from, to));
};
