const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A clean text as an XML file holds it. */
export const escaped = (clean: string): string => clean.replace(/[&<>"']/g, (character) => entities[character] ?? '');

/** Texts that are written as they are, which most are: nothing to escape, to cut at or to remove. Rare characters take the long way. */
export const ordinary = /^[ !#-%(-;=?-\uD7FF\uE000-\uFFFD]+$/;
