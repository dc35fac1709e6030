/** A hybrid logical clock: 9 base-36 digits of milliseconds, 4 of a counter, 6 characters of the node. It sorts as text. */
export type Clock = {
  /** A clock later than every clock given or seen before. */
  tick(): string;
  /** Tells of a clock that came from elsewhere, so that the next tick is later. */
  seen(clock: string): void;
};

const width = { ms: 9, count: 4, node: 6 };
const digits = (n: number, size: number) => n.toString(36).padStart(size, '0');

export function makeClock(node: string, now: () => number, last = ''): Clock {
  let ms = 0;
  let count = 0;
  const seen = (clock: string) => {
    if (clock === '') return;
    const theirMs = parseInt(clock.slice(0, width.ms), 36);
    const theirCount = parseInt(clock.slice(width.ms, width.ms + width.count), 36);
    if (theirMs > ms) [ms, count] = [theirMs, theirCount];
    else if (theirMs === ms && theirCount > count) count = theirCount;
  };
  seen(last);
  return {
    seen,
    tick() {
      const wall = now();
      if (wall > ms) [ms, count] = [wall, 0];
      else if (++count >= 36 ** width.count) [ms, count] = [ms + 1, 0];
      return digits(ms, width.ms) + digits(count, width.count) + node.slice(0, width.node).padEnd(width.node, '0');
    },
  };
}
