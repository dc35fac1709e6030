import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Output } from '#shared/ipc/contract';
import { readManifest } from './manifest';
import type { Position } from './position';
import { readRehearsal } from './rehearsal';
import { basesOf, journalsOf } from './vault-files';
import { filesOfVault } from './whole-vault';

/** What the vault tells of itself, by the names and sizes of its files and by its manifest. Changes nothing. */
export async function vaultState(folder: string, position: Position): Promise<Output<'vaultState'>> {
  const bytes = { journal: 0, bases: 0, attachments: 0, found: 0 };
  const places = { journal: 'journal', base: 'bases', attachments: 'attachments', found: 'found' } as const;
  const sizes = new Map<string, number>();
  for (const name of await filesOfVault(folder)) {
    const { size } = await stat(join(folder, name));
    sizes.set(name, size);
    const place = name.slice(0, name.indexOf('/'));
    if (Object.hasOwn(places, place)) bytes[places[place as keyof typeof places]] += size;
  }
  const bases = [];
  for (const file of await basesOf(folder)) {
    const { mtime, size } = await stat(file.path);
    bases.push({ name: file.name, at: mtime.toISOString(), generation: file.generation, seq: file.number, bytes: size });
  }
  const lastBase = bases.findLast(({ generation }) => generation === position.generation);
  const rehearsal = await readRehearsal(folder);
  const manifest = await readManifest(folder);
  return {
    folder,
    position,
    journal: { files: (await journalsOf(folder)).length, lines: position.lastSeq - (lastBase?.seq ?? 0), bytes: bytes.journal },
    bases,
    restorePoints: manifest?.restorePoints ?? [],
    pointsLostAt: manifest?.pointsLostAt ?? null,
    rehearsal: rehearsal && {
      ...{ at: rehearsal.at, generation: rehearsal.generation, from: rehearsal.from, seq: rehearsal.seq },
      result: rehearsal.result,
    },
    bytes,
  };
}
