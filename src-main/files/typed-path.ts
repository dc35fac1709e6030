/** The quotes that a path is copied with: those of Windows' 复制为路径, and what a program for letters makes of them. */
const quoted = /^(?:"(.*)"|'(.*)'|“(.*)”|‘(.*)’)$/;

/** A path as a user typed or pasted it, without the blanks and quotes around it. */
export function typedPath(typed: string): string {
  const bare = typed.trim();
  return (
    quoted
      .exec(bare)
      ?.slice(1)
      .find((inside) => inside !== undefined) ?? bare
  ).trim();
}
