import type { Project } from '../records/project';
import type { Requirement } from '../records/requirement';
import { requirementKinds } from '../records/choices';

export type RequirementKind = keyof typeof requirementKinds;
export const kindsOfRequirement = Object.keys(requirementKinds) as readonly RequirementKind[];

/** `covered`: there is at least one item. `none`: confirmed to have none. `open`: nobody has said anything yet (lifecycle RQ-1). */
export type Coverage = { readonly kind: RequirementKind; readonly count: number; readonly state: 'covered' | 'none' | 'open' };

/** What stands behind each of the five kinds. Voided requirements are left out by whoever asks (lifecycle RQ-1). */
export function coverageOf(
  { noRequirementKinds }: Pick<Project, 'noRequirementKinds'>,
  requirements: readonly Pick<Requirement, 'kind'>[],
): readonly Coverage[] {
  return kindsOfRequirement.map((kind) => {
    const count = requirements.filter((each) => each.kind === kind).length;
    return { kind, count, state: count > 0 ? 'covered' : noRequirementKinds.includes(kind) ? 'none' : 'open' };
  });
}

/** The kinds that have neither an item nor the word that there is none: a warning at 内部审核 (lifecycle RQ-1). */
export const openKinds = (coverage: readonly Coverage[]): readonly RequirementKind[] =>
  coverage.filter(({ state }) => state === 'open').map(({ kind }) => kind);

const numbersOf = (version: string): readonly [number, number] | null => {
  const found = /^\s*v?\s*(\d+)(?:\.(\d+))?\s*$/i.exec(version.normalize('NFKC'));
  return found ? [Number(found[1]), Number(found[2] ?? 0)] : null;
};

const compareVersions = (a: string, b: string): number => {
  const [left, right] = [numbersOf(a) ?? [-1, -1], numbersOf(b) ?? [-1, -1]];
  return left[0] - right[0] || left[1] - right[1];
};

/** Versions by their numbers, the lowest first and before it what is no number. */
export const byVersion = <D extends { readonly version: string }>(docs: readonly D[]): D[] =>
  docs.toSorted((a, b) => compareVersions(a.version, b.version));

/** The version after the highest of these: V1.0 is the first, V1.1 follows it. Voided versions count, so that no number is given twice. */
export function nextVersion(versions: readonly string[]): string {
  const known = versions.map(numbersOf).filter((each) => each !== null);
  const [major, minor] = known.sort((a, b) => a[0] - b[0] || a[1] - b[1]).at(-1) ?? [1, -1];
  return `V${major}.${minor + 1}`;
}

/** How the trade numbers the items of each kind: YW-01 业务, GL-01 管理, ZW-01 组网, JD-01 进度, FW-01 服务. */
const letters: Readonly<Record<RequirementKind, string>> = {
  business: 'YW',
  management: 'GL',
  network: 'ZW',
  schedule: 'JD',
  service: 'FW',
};

/** The item number after the highest one of this kind. Voided items count. */
export function nextCode(kind: RequirementKind, codes: readonly string[]): string {
  const prefix = `${letters[kind]}-`;
  const taken = codes.filter((code) => code.startsWith(prefix)).map((code) => Number(code.slice(prefix.length)));
  const highest = Math.max(0, ...taken.filter((each) => Number.isInteger(each)));
  return `${prefix}${String(highest + 1).padStart(2, '0')}`;
}

/** What the choice of a kind writes besides: the next item number of it, where none stands there. `codes` are those of the project, voided items' as well. */
export function codeOfKind(row: Record<string, unknown>, change: Record<string, unknown>, codes: readonly string[]): { code?: string } {
  const kind = kindsOfRequirement.find((each) => each === change['kind']);
  return kind !== undefined && row['code'] === '' && !('code' in change) ? { code: nextCode(kind, codes) } : {};
}

type Changing = Pick<Requirement, 'createdAt' | 'updatedAt' | 'voided'>;
export type ChangedItems<R> = { readonly added: readonly R[]; readonly changed: readonly R[]; readonly removed: readonly R[] };

/** What became of the items after the moment `since` (ISO 8601, UTC): the list that a new version carries (lifecycle RQ-3). Give voided items as well. */
export function changedItems<R extends Changing>(requirements: readonly R[], since: string): ChangedItems<R> {
  const standing = requirements.filter(({ voided }) => voided === null);
  return {
    added: standing.filter(({ createdAt }) => createdAt > since),
    changed: standing.filter(({ createdAt, updatedAt }) => createdAt <= since && updatedAt > since),
    removed: requirements.filter(({ voided, createdAt, updatedAt }) => voided !== null && createdAt <= since && updatedAt > since),
  };
}
