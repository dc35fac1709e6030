import { z } from 'zod';

type Check = (value: unknown) => boolean;

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function checkOfObject(shape: z.core.$ZodShape): Check {
  const checks = Object.entries(shape).map(([name, schema]) => [name, quickCheck(schema)] as const);
  return (value) =>
    isObject(value) &&
    Object.keys(value).length === checks.length &&
    checks.every(([name, holds]) => Object.hasOwn(value, name) && holds(value[name]));
}

/** These formats say all that they ask in one expression. */
const formats: ReadonlySet<string> = new Set(['uuid', 'date', 'datetime', 'regex']);

/** What a text has to match, or null where its schema asks something else as well. */
function patternsOf({ _zod: { def } }: z.core.$ZodString): RegExp[] | null {
  const asked = ['check' in def ? def : [], (def.checks ?? []).map((check) => check._zod.def)].flat();
  const patterns = asked.flatMap((each) =>
    'format' in each && formats.has(String(each.format)) && 'pattern' in each && each.pattern instanceof RegExp ? [each.pattern] : [],
  );
  return patterns.length === asked.length ? patterns : null;
}

/**
 * Whether a value, as JSON has them, fits a schema: a function for the many rows of a file, much quicker than the schema itself, which makes an
 * object for every value that it sees. It knows what definitions are made of and leaves anything else to the schema; so does who wants to know
 * what is wrong with a value that does not fit.
 */
export function quickCheck(schema: z.core.$ZodType): Check {
  if (schema instanceof z.ZodNullable) {
    const holds = quickCheck(schema.def.innerType);
    return (value) => value === null || holds(value);
  }
  if (schema instanceof z.ZodArray && !schema.def.checks?.length) {
    const holds = quickCheck(schema.def.element);
    return (value) => Array.isArray(value) && value.every(holds);
  }
  if (schema instanceof z.ZodEnum) {
    const options = new Set<unknown>(schema.options);
    return (value) => options.has(value);
  }
  const patterns = schema instanceof z.core.$ZodString && patternsOf(schema);
  if (patterns) return (value) => typeof value === 'string' && patterns.every((pattern) => pattern.test(value));
  if (schema instanceof z.ZodObject && schema.def.catchall instanceof z.ZodNever) return checkOfObject(schema.def.shape);
  if (schema instanceof z.ZodRecord && !schema.def.checks?.length) {
    const [named, holds] = [quickCheck(schema.def.keyType), quickCheck(schema.def.valueType)];
    return (value) => isObject(value) && Object.entries(value).every(([name, each]) => named(name) && holds(each));
  }
  if (schema instanceof z.ZodBoolean) return (value) => typeof value === 'boolean';
  return (value) => z.safeParse(schema, value).success;
}
