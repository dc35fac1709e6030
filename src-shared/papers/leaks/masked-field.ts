import type { Field } from '../../records/field';
import { asRead } from './as-read';
import { masked } from './mask';
import { findPhones } from './phones';

const hidden = '***';

function maskedText(text: string): string {
  const { plain } = asRead(text.trim());
  if (plain === '') return text;
  let rest = plain;
  for (const { from, to } of findPhones(plain).toReversed()) rest = rest.slice(0, from) + rest.slice(to);
  if (rest !== plain && /^[\s,;/、()]*$/.test(rest)) return masked(plain);
  const mail = /^([^\s@])[^\s@]*@([^\s@]{1,200})$/.exec(plain);
  return mail ? `${mail[1]}${hidden}@${mail[2]}` : hidden;
}

/**
 * The value of a sensitive field as a masked edition knows it (lifecycle G-8): telephone numbers as 138****1234, addresses of mail as
 * w***@example.com, any other text (routes, ports, coordinates, WeChat names) as ***; what is no text is left out. What is empty stays empty.
 */
export function maskedValue({ type, empty }: Field, value: unknown): unknown {
  return type === 'text' || type === 'longText' ? maskedText(String(value)) : empty;
}
