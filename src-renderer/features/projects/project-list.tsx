/** 项目: every project of every customer. */
export function ProjectList() {
  return null;
}
