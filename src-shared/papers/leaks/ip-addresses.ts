import { freeSpans, inOrder, spansOf, type Span } from './span';

const octet = String.raw`(?:25[0-5]|2[0-4]\d|1\d{2}|[1-9]?\d)`;
const four = String.raw`${octet}(?:\.${octet}){3}`;
/** With a mask (/24, or written out) or a port behind it. */
const version4 = new RegExp(
  String.raw`(?<![\d.])${four}(?:/(?:3[0-2]|[12]?\d)(?!\d)|[/ ] ?255(?:\.${octet}){3}|:\d{1,5}(?!\d))?(?![\d]|\.\d)`,
  'g',
);
/** What is numbered like an address: versions of software, chapters, clauses. */
const versionBefore = /(?:版本|version|firmware|固件|release|\bver\.?|\bv|\br)[号为是: ]{0,3}$/i;
const clauseBefore = /第 ?$/;
const clauseBehind = /^ ?(?:[章节条款项]|版)/;
/** A chapter heads its line and has small numbers, the first below ten: 10.x.x.x is an address of every other network. */
const isChapter = (parts: readonly number[], before: string, behind: string): boolean =>
  /(?:^|\n)[ \t#*]{0,8}$/.test(before) && /^[ \t、.]{1,4}[^\s\d]/.test(behind) && (parts[0] ?? 0) < 10 && parts.every((part) => part <= 20);
/** A mask alone says nothing of a network, nor does 0.0.0.0. */
const saysNothing = (address: string): boolean => /^(?:255\.[\d.]{5,11}|0\.0\.0\.0)$/.test(address);

const groupsOfSix = /(?<![\w:.])(?:[0-9a-f]{1,4}:|:)[0-9a-f:]{2,38}(?:%\w{1,12})?(?:\/\d{1,3})?(?![\w:])/gi;

/** Eight groups of hexadecimal digits, or fewer where `::` stands for the others; what has hardly a digit is a name in a program. */
function isVersion6(written: string): boolean {
  const address = written.replace(/[%/].*$/, '');
  const halves = address.split('::');
  const groups = halves.flatMap((half) => (half === '' ? [] : half.split(':')));
  if (halves.length > 2 || groups.some((group) => !/^[0-9a-f]{1,4}$/i.test(group))) return false;
  const digits = groups.join('');
  return (halves.length === 2 ? groups.length < 8 && groups.length > 1 : groups.length === 8) && digits.length >= 4 && /\d/.test(digits);
}

/**
 * Where IP addresses stand in a plain text (`asRead`), private and public, with their mask or port. Numbers of versions and chapters are none,
 * a mask without an address is none, and neither is a network that is already masked (10.*.*.*).
 */
export function findIpAddresses(plain: string): Span[] {
  if (!/[.:]/.test(plain)) return [];
  const four = spansOf(version4, plain).filter(({ from, to }) => {
    const before = plain.slice(Math.max(0, from - 16), from);
    const behind = plain.slice(to, to + 6);
    const address = /^[\d.]+/.exec(plain.slice(from, to))?.[0] ?? '';
    const alone = address.length === to - from;
    if (saysNothing(address)) return false;
    if (!alone) return true;
    if (versionBefore.test(before) || clauseBefore.test(before) || clauseBehind.test(behind)) return false;
    return !isChapter(address.split('.').map(Number), before, behind);
  });
  const six = spansOf(groupsOfSix, plain).filter(({ from, to }) => isVersion6(plain.slice(from, to)));
  return inOrder(four, freeSpans(six, four));
}
