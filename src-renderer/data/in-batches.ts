import { limits, type Op } from '#shared/changes/batch';

const encoder = new TextEncoder();
const bytesOf = (op: Op) => encoder.encode(JSON.stringify(op)).length;

/** Cuts a large action into batches that the journal takes. An op that is larger than a batch may be stands alone. */
export function inBatches(ops: readonly Op[]): Op[][] {
  const batches: Op[][] = [];
  let current: Op[] = [];
  let bytes = 0;
  for (const op of ops) {
    const size = bytesOf(op);
    if (current.length > 0 && (current.length >= limits.opsPerBatch || bytes + size > limits.bytesPerBatch)) {
      batches.push(current);
      [current, bytes] = [[], 0];
    }
    current.push(op);
    bytes += size;
  }
  if (current.length > 0) batches.push(current);
  return batches;
}
