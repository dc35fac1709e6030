import { parseArgs } from 'node:util';
import { audiences, documentFormats, type Audience, type DocumentFormat } from '#shared/ipc/contract';
import { languages, type Language, type Text } from '#shared/text/index';

export type ExportFlags = {
  readonly bundle: string;
  /** '' where a template is filled instead. */
  readonly document: string;
  /** A Word file of one's own; null where a document of the program is made. */
  readonly template: string | null;
  readonly out: string;
  /** Null where it was not said. */
  readonly audience: Audience | null;
  readonly language: Language;
  readonly format: DocumentFormat;
  /** Telephone numbers, IP addresses and sensitive fields of a customer edition are masked (lifecycle G-8). */
  readonly masked: boolean;
  /** Nothing is written where the outgoing check finds something (lifecycle G-9). */
  readonly strict: boolean;
};
/** What is wrong, as a sentence in either language. */
export type Complaint = (words: Text) => string;

/** Stands behind what is wrong with the flags. */
export const exportUsage =
  'npm run export -- --bundle FILE.json (--document KIND | --template FILE.docx) --out DIR [--audience customer|internal] [--format docx|html] [--language zh|en] [--masked] [--strict]; npm run export -- --list';

const known = ['bundle', 'document', 'template', 'out', 'audience', 'format', 'language'] as const;
const switches = ['list', 'masked', 'strict'] as const;

/** What was asked for on the command line: the list, one export, or what is wrong with the flags. */
export function exportFlags(args: readonly string[]): 'list' | ExportFlags | Complaint {
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries(known.map((name) => [name, { type: 'string' as const }])),
      ...Object.fromEntries(switches.map((name) => [name, { type: 'boolean' as const }])),
    },
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const strange = tokens.find((token) => token.kind === 'option' && !([...known, ...switches] as string[]).includes(token.name));
  if (strange?.kind === 'option') return ({ headless }) => headless.unknownFlag(strange.rawName);
  const [extra] = positionals;
  if (extra !== undefined) return ({ headless }) => headless.unknownFlag(extra);
  if (values['list']) return 'list';
  const bare = known.find((name) => values[name] === true || values[name] === '');
  if (bare) return ({ headless }) => headless.missingValue(`--${bare}`);
  const given = (name: (typeof known)[number]) => values[name] as string | undefined;
  const template = given('template') ?? null;
  const needed = template === null ? (['bundle', 'document', 'out'] as const) : (['bundle', 'out'] as const);
  const absent = needed.find((name) => given(name) === undefined);
  if (absent) return ({ headless }) => headless.missingFlag(`--${absent}`);
  if (template !== null && given('document') !== undefined) return ({ headless }) => headless.oneOfBoth('--document', '--template');

  const one = <C extends string>(name: (typeof known)[number], choices: readonly C[]): C | null | Complaint => {
    const value = given(name);
    if (value === undefined) return null;
    return choices.find((choice) => choice === value) ?? (({ headless }) => headless.notAmong(`--${name}`, value, choices.join(' / ')));
  };
  const audience = one('audience', audiences);
  const language = one('language', languages);
  const format = one('format', documentFormats);
  if (template !== null && format === 'html') return ({ headless }) => headless.notAmong('--format', 'html', 'docx');
  const wrong = [audience, language, format].find((each) => typeof each === 'function');
  if (typeof wrong === 'function') return wrong;
  return {
    bundle: given('bundle') ?? '',
    document: given('document') ?? '',
    template,
    out: given('out') ?? '',
    audience: audience as Audience | null,
    language: (language as Language | null) ?? 'zh',
    format: (format as DocumentFormat | null) ?? 'docx',
    masked: values['masked'] === true,
    strict: values['strict'] === true,
  };
}
