import { issue, type Issue } from '#shared/records/issue';

const projectId = '5f1c9f0a-8a39-4f5c-9a53-0d1f3d1c7f00';
let made = 0;

/** An issue as the database gives it, with what a test is about. */
export function anIssue(given: Partial<Issue> = {}): Issue {
  made += 1;
  return {
    ...issue.empty({ projectId }),
    id: crypto.randomUUID(),
    no: `W20261122${String(made).padStart(3, '0')}-LM3`,
    createdAt: '2026-11-01T00:00:00.000Z',
    createdBy: '',
    updatedAt: '2026-11-01T00:00:00.000Z',
    updatedBy: '',
    voided: null,
    sync: { clock: '', clocks: {}, gone: {} },
    ...given,
  };
}
