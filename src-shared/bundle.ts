import { z } from 'zod';
import { isKind, kinds, type Kind } from './records/kinds';
import { records } from './records/index';
import { quickCheck } from './records/quick-check';
import { fail, ok, type Result } from './result';
import { foreignBroughtUp } from './upgrades/foreign-row';
import { schema } from './upgrades/index';

export const bundleLimits = { bytes: 50_000_000, rows: 100_000 } as const;

const person = z.strictObject({ id: z.string(), name: z.string() });
const frame = z.strictObject({
  format: z.literal(1),
  schema: z.int().positive(),
  /** ISO 8601, UTC: what a document calls now. */
  exportedAt: z.iso.datetime(),
  /** IANA name of the time zone in which instants are printed, for example Asia/Shanghai. */
  timeZone: z.string().refine(isTimeZone),
  author: person,
  subject: z.strictObject({ kind: z.enum(kinds), id: z.uuid() }),
  records: z.record(z.string(), z.array(z.unknown())),
});

type Rows = { [K in Kind]?: z.output<(typeof records)[K]['stored']>[] };

/** What a document or a headless export is given: one subject with all it owns, all that owns it, and what they refer to, one step. */
export type Bundle = Omit<z.output<typeof frame>, 'records'> & { records: Rows };

function isTimeZone(name: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: name }));
  } catch {
    return false;
  }
}

const valueAt = (row: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce(
    (value, key) => (typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[key] : undefined),
    row,
  );

/** What is there and wrong is named before what is missing: a row that could not be brought up also lacks what is new. */
const firstProblem = (error: z.ZodError, row: unknown, before: string[] = []) => {
  const issue = error.issues.find(({ path }) => valueAt(row, path) !== undefined) ?? error.issues[0];
  const keys = issue?.code === 'unrecognized_keys' ? issue.keys.slice(0, 1) : [];
  return { where: [...before, ...(issue?.path ?? []), ...keys].join('.'), problem: issue?.code ?? 'invalid' };
};

/**
 * Reads the text of a data file. What an older program has written is brought up, then every row is checked against its definition; the first
 * field that does not fit is named (`records.issue.3.plannedOn`), and nothing of a file that does not fit is used.
 */
export function parseBundle(text: string): Result<Bundle> {
  if (text.length > bundleLimits.bytes) return fail({ kind: 'too-large', what: 'bytes', limit: bundleLimits.bytes });
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return fail({ kind: 'not-a-bundle', where: '', problem: 'not-json' });
  }
  const newer = z.object({ schema: z.number() }).safeParse(data);
  if (newer.success && newer.data.schema > schema) return fail({ kind: 'newer-version', theirs: newer.data.schema, ours: schema });
  const outer = frame.safeParse(data);
  if (!outer.success) return fail({ kind: 'not-a-bundle', ...firstProblem(outer.error, data) });
  const rows = Object.values(outer.data.records).reduce((sum, list) => sum + list.length, 0);
  if (rows > bundleLimits.rows) return fail({ kind: 'too-large', what: 'rows', limit: bundleLimits.rows });
  for (const [kind, list] of Object.entries(outer.data.records)) {
    if (!isKind(kind)) return fail({ kind: 'not-a-bundle', where: `records.${kind}`, problem: 'unknown-kind' });
    const fits = quickCheck(records[kind].stored);
    for (const [i, row] of list.entries()) {
      const today = (list[i] = foreignBroughtUp(outer.data.schema, kind, row));
      if (fits(today)) continue;
      const parsed = records[kind].stored.safeParse(today);
      if (!parsed.success) return fail({ kind: 'not-a-bundle', ...firstProblem(parsed.error, today, ['records', kind, String(i)]) });
    }
  }
  const bundle = { ...outer.data, schema } as Bundle;
  const { kind, id } = bundle.subject;
  if (!bundle.records[kind]?.some((row) => row.id === id))
    return fail({ kind: 'not-a-bundle', where: 'subject.id', problem: 'missing-subject' });
  return ok(bundle);
}

/** The rows of one kind in a bundle; none when the bundle has none. */
export const rowsOf = <K extends Kind>(bundle: Bundle, kind: K): NonNullable<Rows[K]> =>
  (bundle.records[kind] ?? []) as NonNullable<Rows[K]>;
