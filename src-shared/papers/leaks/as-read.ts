/** Characters that nobody sees: soft hyphens, joiners, marks of direction. */
const invisible = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\uFEFF]/g;
/** Full-width digits, Latin letters and the signs that stand within numbers and addresses. */
const fullWidth = /[\uFF04\uFF05\uFF08\uFF09\uFF0B-\uFF1B\uFF21-\uFF3A\uFF41-\uFF5A\uFF20]/g;
/** Whether there is any of these: most texts have none, and then nothing needs to be copied. */
const any =
  /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u3000\uFEFF\uFF04\uFF05\uFF08\uFF09\uFF0B-\uFF1B\uFF20-\uFF3A\uFF41-\uFF5A\uFFE5]/;
const halfOf = (wide: string): string => String.fromCharCode(wide.charCodeAt(0) - 0xfee0);

/**
 * A text as a reader sees it: without characters that nobody sees, and, of the same length, `plain`, in which digits, Latin letters and signs
 * within numbers have half width, so that １３８ is found where 138 is.
 */
export function asRead(text: string): { readonly shown: string; readonly plain: string } {
  if (!any.test(text)) return { shown: text, plain: text };
  const shown = text.replace(invisible, '');
  return { shown, plain: shown.replace(fullWidth, halfOf).replaceAll('￥', '¥').replaceAll('\u3000', ' ') };
}
