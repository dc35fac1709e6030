import { asRead } from './as-read';
import { findIpAddresses } from './ip-addresses';
import { findPhones, phoneKey } from './phones';

/** 138****1234: the first three digits and the last four stay; of a local number the last four. */
function maskedPhone(written: string): string {
  const count = written.replace(/\D/g, '').length;
  const first = count >= 10 ? 3 : 0;
  let at = 0;
  return written.replace(/\d/g, (digit) => (++at <= first || at > count - 4 ? digit : '*'));
}

/** 10.*.*.*: the first part stays, so that two networks can be told apart; mask and port go. */
const maskedAddress = (written: string): string =>
  written.includes('.') && !/^[0-9a-f]*:[0-9a-f]*:/i.test(written)
    ? written.replace(/^(\d+)\..*$/s, '$1.*.*.*')
    : written.replace(/^([0-9a-f]{0,4}):.*$/is, '$1:*:*');

/**
 * The text with telephone numbers and IP addresses masked (lifecycle G-8), but for the numbers whose key (`phoneKey`) is to stay. A text
 * without them stays as it is.
 */
export function masked(text: string, staying: (key: string) => boolean = () => false): string {
  if (!/\d|[０-９]/.test(text)) return text;
  const { shown, plain } = asRead(text);
  const phones = findPhones(plain)
    .filter(({ from, to }) => !staying(phoneKey(plain.slice(from, to))))
    .map((span) => ({ ...span, mask: maskedPhone }));
  const spans = [...findIpAddresses(plain).map((span) => ({ ...span, mask: maskedAddress })), ...phones].sort((a, b) => a.from - b.from);
  let done = 0;
  const parts = spans.flatMap(({ from, to, mask }) => {
    if (from < done) return [];
    const before = shown.slice(done, from);
    done = to;
    return [before, mask(plain.slice(from, to))];
  });
  return parts.length === 0 ? text : parts.join('') + shown.slice(done);
}
