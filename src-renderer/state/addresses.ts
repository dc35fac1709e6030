import type { AskedPast } from '#shared/changes/past';
import type { Kind } from '#shared/records/kinds';

/** Where a page stands in the window's address, after the `#`. A record that is open beside its list is the last part. */
const path = (...parts: (string | undefined)[]) => `/${parts.filter((part) => part !== undefined).join('/')}`;

export const customerTabs = [
  'overview',
  'projects',
  'contacts',
  'sites',
  'circuits',
  'team',
  'visits',
  'actions',
  'promises',
  'history',
] as const;
export type CustomerTab = (typeof customerTabs)[number];

export const projectTabs = ['overview', 'requirements', 'issues', 'members', 'milestones', 'duties', 'history'] as const;
export type ProjectTab = (typeof projectTabs)[number];

export const settingsParts = ['practice', 'people', 'levels', 'styles', 'device', 'data'] as const;
export type SettingsPart = (typeof settingsParts)[number];

export const addresses = {
  customers: () => path('customers'),
  customer: (id: string, tab?: CustomerTab, open?: string) => path('customers', id, tab, open),
  projects: () => path('projects'),
  project: (id: string, tab?: ProjectTab, open?: string) => path('projects', id, tab, open),
  visits: () => path('visits'),
  visit: (id: string) => path('visits', id),
  documents: () => path('documents'),
  templates: () => path('documents', 'templates'),
  /** The documents that went out; with one of them. */
  exports: (open?: string) => path('documents', 'exported', open),
  /** What documents there are of a record and of what belongs to it; with a chosen one. */
  document: ({ kind, id }: { kind: Kind; id: string }, chosen?: { document: string; id: string }) =>
    path('documents', kind, id, chosen?.document, chosen?.id),
  settings: (part?: SettingsPart, open?: string) => path('settings', part, open),
  /** With a state of the past: what a restore to it would change. */
  backup: (past?: AskedPast) => {
    if (past === undefined) return path('backup');
    return 'generation' in past ? path('backup', String(past.generation), String(past.seq)) : path('backup', 'at', past.at);
  },
} as const;
