import type { Font } from '#shared/papers/fonts';

// Letters of quite different widths: a font that is there changes the length of the line that it takes over from another one.
const sample = 'mmmiiiWWWlll019';
const others = ['monospace', 'serif'] as const;

/** Whether this computer has a font of this name. Without a canvas nobody can tell, and it counts as not there. */
function isHere(name: string): boolean {
  const context = document.createElement('canvas').getContext('2d');
  if (!context) return false;
  const widthIn = (families: string) => {
    context.font = `72px ${families}`;
    return context.measureText(sample).width;
  };
  return others.some((other) => widthIn(`"${name}", ${other}`) !== widthIn(other));
}

/** The first font of a chain that this computer has, by the first of its names; null where it has none of them. */
export const firstHere = (chain: readonly Font[]): string | null => chain.find((font) => font.some(isHere))?.[0] ?? null;
