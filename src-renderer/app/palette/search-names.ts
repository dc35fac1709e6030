import { isKind, type Kind } from '#shared/records/kinds';

export type FoundName = { readonly kind: Kind; readonly id: string; readonly name: string };

const plain = (text: string) => text.normalize('NFKC').toLowerCase();

/** Whether every word of the query stands somewhere in the text, whatever its letters' case and width. */
export const matches = (text: string, query: string): boolean =>
  plain(query)
    .split(/\s+/)
    .every((word) => plain(text).includes(word));

/** Kinds that are called by whose they are: with the name of a customer all its visits are found, which leave the customer on top. */
const calledByOwner: readonly Kind[] = ['visit', 'requirementDoc'];

/** The records whose name has the query in it, those of their own name and those that begin with it first; no more than `limit`, and how many are left out. */
export function searchNames(names: ReadonlyMap<string, string>, query: string, limit: number): { found: FoundName[]; more: number } {
  if (query.trim() === '') return { found: [], more: 0 };
  const wanted = query.trim();
  const begins = ({ name }: FoundName) => Number(!plain(name).startsWith(plain(wanted)));
  const borrows = ({ kind }: FoundName) => Number(calledByOwner.includes(kind));
  const order = new Intl.Collator('zh-CN');
  const all = [...names]
    .filter(([, name]) => matches(name, wanted))
    .flatMap(([key, name]): FoundName[] => {
      const [kind = '', id = ''] = key.split(':');
      return isKind(kind) ? [{ kind, id, name }] : [];
    })
    .sort((a, b) => borrows(a) - borrows(b) || begins(a) - begins(b) || order.compare(a.name, b.name));
  return { found: all.slice(0, limit), more: Math.max(0, all.length - limit) };
}
