/** Characters (UTF-16) of the name of an own template, of which the papers are called that are made of it. */
export const longestTemplateName = 200;

/** What a template is called by the name of its file: without the ending of any Word file, and cut where it is longer than a name may be. */
export function templateName(file: string): string {
  const name = file.replace(/\.(?:doc|dot)[xm]$/i, '').slice(0, longestTemplateName);
  // Half of a character beyond the first plane is none.
  return name.replace(/[\uD800-\uDBFF]$/, '');
}
