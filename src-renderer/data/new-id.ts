let lastMs = 0;
let count = 0;

const hex = (value: number, digits: number) => value.toString(16).padStart(digits, '0');

/** A UUID version 7: ids made one after the other sort in that order, also within one millisecond. */
export function newId(now: number = Date.now()): string {
  if (now > lastMs) [lastMs, count] = [now, 0];
  else if (++count > 0xfff) [lastMs, count] = [lastMs + 1, 0];
  const random = crypto.getRandomValues(new Uint8Array(8));
  random[0] = ((random[0] as number) & 0x3f) | 0x80;
  const tail = [...random].map((byte) => hex(byte, 2)).join('');
  const time = hex(lastMs, 12);
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(count, 3)}-${tail.slice(0, 4)}-${tail.slice(4)}`;
}
