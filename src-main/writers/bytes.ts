import { Buffer } from 'node:buffer';

/** Of UTF-8, for each unit of a string, at most. */
const bytesOfUnit = 3;

/**
 * Collects bytes and texts, as UTF-8, one after another. Cheaper than one long string where most of it is the same again and again: that part
 * is copied as bytes, and only what differs is encoded.
 */
export class Bytes {
  #buffer = Buffer.allocUnsafeSlow(0);
  #length = 0;

  constructor(private readonly atOnce: number) {}

  add(bytes: Uint8Array): void {
    this.#room(bytes.length);
    this.#buffer.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  text(text: string): void {
    this.#room(text.length * bytesOfUnit);
    this.#length += this.#buffer.write(text, this.#length);
  }

  /** What was collected since it was last taken. */
  take(): Uint8Array {
    const taken = this.#buffer.subarray(0, this.#length);
    this.#buffer = Buffer.allocUnsafeSlow(0);
    this.#length = 0;
    return taken;
  }

  #room(more: number): void {
    if (this.#length + more <= this.#buffer.length) return;
    const larger = Buffer.allocUnsafeSlow(Math.max(this.#buffer.length * 2, this.#length + more, this.atOnce));
    larger.set(this.#buffer.subarray(0, this.#length));
    this.#buffer = larger;
  }
}
