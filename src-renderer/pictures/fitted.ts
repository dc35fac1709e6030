import type { Size } from './declared-size';

/** The size of a picture whose longer side is at most `longest` pixels. Never enlarges; no side becomes zero. */
export function fitted({ width, height }: Size, longest: number): Size {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
