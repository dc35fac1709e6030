import type { Customer } from '#shared/records/customer';
import { project as definition, type Project } from '#shared/records/project';
import type { ProjectMember } from '#shared/records/project-member';
import type { Text } from '#shared/text/index';
import type { Label } from '#shared/records/field';

const leading = { ce: ['leadCE', 'ce', 'regionalCE', 'branchCE'], am: ['leadAM', 'am'] } as const;
const keyOf = (person: string | null | undefined): string | null => (person ? `teamMember:${person}` : null);

/** Who leads a project on our side: its own members by rank, otherwise the posts of the customer. As `kind:id` or `text:…`, null where nobody does. */
export function leadsOf(
  members: readonly Pick<ProjectMember, 'role' | 'person' | 'leftOn'>[],
  customer: Pick<Customer, 'ce' | 'leadCE' | 'am' | 'leadAM'> | null | undefined,
): { readonly ce: string | null; readonly am: string | null } {
  const inPost = members.filter(({ leftOn, person }) => leftOn === null && person !== null);
  const first = (roles: readonly string[]) =>
    roles.flatMap((role) => inPost.filter((member) => member.role === role).map(({ person }) => person))[0] ?? null;
  return {
    ce: first(leading.ce) ?? keyOf(customer?.leadCE) ?? keyOf(customer?.ce),
    am: first(leading.am) ?? keyOf(customer?.leadAM) ?? keyOf(customer?.am),
  };
}

/** The name behind `kind:id`, or the words that were typed for somebody who is not matched yet. */
export const personName = (names: ReadonlyMap<string, string>, key: string | null): string =>
  key === null ? '' : key.startsWith('text:') ? key.slice('text:'.length) : (names.get(key) ?? '');

/** What has become of a project: its result where it has one, otherwise whether it is closed. */
export function stateWords(
  { result, closedOn }: Pick<Project, 'result' | 'closedOn'>,
  label: (label: Label) => string,
  words: Text['projects']['state'],
): string {
  const known = result === null ? undefined : definition.fields.result.choices?.[result];
  return known ? label(known) : closedOn === null ? words.running : words.closed;
}

/** The labels of what a project still lacks to be complete. */
export const lackingIn = (project: Project, label: (label: Label) => string): readonly string[] =>
  definition
    .missing(project)
    .flatMap((name) => Object.entries(definition.fields).flatMap(([each, field]) => (each === name ? [label(field.label)] : [])));
