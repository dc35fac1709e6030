/** An English name of a kind or a field inside a sentence: Void visit, Add to postponements. */
export const inside = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);
