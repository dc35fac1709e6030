import { readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The files in which Chromium keeps the databases of an origin (its LevelDB backend), and what can befall them. */
export function databaseFiles(profile: string) {
  const all = join(profile, 'Default', 'IndexedDB');
  const named = (folder: string, end: RegExp) =>
    readdirSync(folder)
      .filter((name) => end.test(name))
      .map((name) => join(folder, name))
      .sort((a, b) => statSync(b).size - statSync(a).size);
  const [folder = ''] = named(all, /\.leveldb$/);
  const the = (end: RegExp) => {
    const [file] = named(folder, end);
    if (file === undefined) throw new Error(`the database has no file like ${end}`);
    return file;
  };
  return {
    all,
    folder,
    inFolder: (name: string) => join(folder, name),
    current: join(folder, 'CURRENT'),
    manifest: the(/^MANIFEST-\d+$/),
    /** What was written last and is in no table yet. */
    log: the(/\.log$/),
    /** The largest table. */
    table: the(/\.ldb$/),
  };
}
export type DatabaseFiles = ReturnType<typeof databaseFiles>;

/** Turns some bits of so many bytes. */
export function flip(file: string, from: number, count = 64): void {
  const bytes = readFileSync(file);
  for (let i = from; i < Math.min(from + count, bytes.length); i++) bytes[i] = (bytes[i] ?? 0) ^ 0x55;
  writeFileSync(file, bytes);
}
/** Turns bits wherever these bytes stand. */
export function flipAround(file: string, words: string): void {
  const bytes = readFileSync(file);
  const places: number[] = [];
  for (let at = bytes.indexOf(words); at >= 0; at = bytes.indexOf(words, at + 1)) places.push(at);
  if (places.length === 0) throw new Error(`${words} does not stand in the file`);
  for (const at of places) flip(file, at, words.length);
}
export const part = (file: string, share: number) => Math.floor(statSync(file).size * share);
export const cut = (file: string, share: number) => truncateSync(file, part(file, share));
export const remove = (...paths: string[]) => {
  for (const path of paths) rmSync(path, { recursive: true });
};
