import { fullBundle, fullRow } from '../documents/a-full-bundle';

export const edition = { audience: 'internal', language: 'zh', masked: false } as const;
export const madeAt = '2026-11-24T17:30:00.000Z';
const issueIds = Array.from({ length: 5 }, (_, i) => `0190a000-0000-7000-8000-0000000090${i}0`);
/** One of five issues of the project, with something in every field. */
export const issue = (at: number, more: object = {}) => ({
  ...fullRow('issue', { state: 'open', customerVisible: true }),
  id: issueIds[at],
  no: `W2026112400${at}`,
  description: `第 ${at} 个问题`,
  ...more,
});
export const issues = [0, 1, 2].map((at) => issue(at));
/** The text of a data file of a project with these issues, three of them without a word. */
export const bundleOf = (rows: readonly Record<string, unknown>[] = issues, more: object = {}) =>
  fullBundle('project', { issue: [...rows], issueNote: [], attachment: [], ...more });
