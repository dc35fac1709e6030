import { spansOf, spansOfAny, type Span } from './span';

const decimal = String.raw`-?\d{1,3}\.\d{3,15}`;
const pair = new RegExp(String.raw`(?<![\d.])${decimal} ?°?[,;/、 ] {0,3}${decimal}(?![\d.%])`, 'g');
/** 114°18′20″, 114度18分20秒, each with a letter or word of direction or without. */
const degreesAndMinutes =
  /(?:[东西]经|[南北]纬|(?<![A-Za-z])[EWNS] ?)?(?<![\d.])\d{1,3} ?[°º度] ?\d{1,2}(?:\.\d{1,8})? ?(?:[′'’]|分(?!钟))(?: ?\d{1,2}(?:\.\d{1,8})? ?(?:[″"”]|''|秒)?)?(?: ?[EWNS](?![A-Za-z]))?/g;
const withDirection =
  /(?:[东西]经|[南北]纬|经度|纬度|longitude|latitude)[为是:约 ]{0,3}-?\d{1,3}(?:\.\d{1,15})?|(?<![\dA-Za-z.])\d{1,3}(?:\.\d{1,15})? ?°(?: ?[EWNS](?![A-Za-z])| ?[东西南北])|(?<![A-Za-z])[EWNS] ?\d{1,3}(?:\.\d{1,15})? ?°/gi;
const lettered =
  /(?<![A-Za-z\d])[EW] ?\d{1,3}\.\d{2,15} {0,2}[,;/、]? {0,2}[NS] ?\d{1,2}\.\d{2,15}|(?<![A-Za-z\d])[NS] ?\d{1,2}\.\d{2,15} {0,2}[,;/、]? {0,2}[EW] ?\d{1,3}\.\d{2,15}|(?<![\d.])\d{1,3}\.\d{2,15} ?[EW] {0,2}[,;/、]? {0,2}\d{1,2}\.\d{2,15} ?[NS](?![A-Za-z])|(?<![\d.])\d{1,2}\.\d{2,15} ?[NS] {0,2}[,;/、]? {0,2}\d{1,3}\.\d{2,15} ?[EW](?![A-Za-z])/g;

const isLongitude = (value: number, near: boolean) => (near ? value >= 73 && value <= 136 : Math.abs(value) <= 180);
const isLatitude = (value: number, near: boolean) => (near ? value >= 3 && value <= 54 : Math.abs(value) <= 90);

/** Two decimals are a place where they are exact to ten metres, or lie in China and are exact to a hundred; two times or losses are not. */
function isPlace(written: string): boolean {
  const [a = '', b = ''] = written.match(/-?\d{1,3}\.\d{3,15}/g) ?? [];
  const exact = [a, b].every((each) => (each.split('.')[1]?.length ?? 0) >= 4);
  const [x, y] = [Number(a), Number(b)];
  const fits = (near: boolean) => (isLongitude(x, near) && isLatitude(y, near)) || (isLatitude(x, near) && isLongitude(y, near));
  return fits(true) || (exact && fits(false) && Math.abs(x) >= 1 && Math.abs(y) >= 1);
}

/** Where coordinates stand in a plain text (`asRead`): pairs of decimal degrees, 度分秒, and numbers with a word or letter of direction. */
export function findCoordinates(plain: string): Span[] {
  if (!/\d[.°º度 ]|[经纬°]|tude/i.test(plain)) return [];
  const pairs = spansOf(pair, plain).filter(({ from, to }) => isPlace(plain.slice(from, to)));
  return spansOfAny([lettered, degreesAndMinutes, withDirection], plain, pairs);
}
