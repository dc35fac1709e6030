import { asRead } from './as-read';
import { findIpAddresses } from './ip-addresses';
import { findPhones, phoneKey } from './phones';

/** 138****1234: behind the code of the country the first three digits stay, and the last four; of a local number the last four. */
function maskedPhone(written: string): string {
  const { plain } = asRead(written);
  const digits = plain.replace(/\D/g, '');
  const country = /^(?:00)?86(?=\d{10,11}$)/.exec(digits)?.[0].length ?? 0;
  const first = digits.length - country >= 10 ? country + 3 : 0;
  let at = 0;
  return written.replace(/[\d０-９]/g, (digit) => (++at <= first || at > digits.length - 4 ? digit : '*'));
}

/** 10.*.*.*: the first part stays, so that two networks can be told apart; mask and port go. */
const maskedAddress = (_shown: string, written: string): string =>
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
    return [before, mask(shown.slice(from, to), plain.slice(from, to))];
  });
  return parts.length === 0 ? text : parts.join('') + shown.slice(done);
}
