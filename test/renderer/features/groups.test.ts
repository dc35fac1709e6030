import { expect, test } from 'vitest';
import { definitionOf, records } from '#shared/records/index';
import { isKind } from '#shared/records/kinds';
import { text } from '#shared/text/index';
import { customerGroups } from '../../../src-renderer/features/customers/customer-groups';
import { issueGroups, requirementGroups } from '../../../src-renderer/features/projects/project-groups';
import { fieldOrder } from '../../../src-renderer/forms/field-order';
import { visitGroups } from '../../../src-renderer/features/visits/visit-groups';

test.each([
  ['customer', customerGroups(text.zh.customers.groups), records.customer],
  ['issue', issueGroups(text.zh.projects.groups), records.issue],
  ['requirement', requirementGroups(text.zh.projects.groups), records.requirement],
  ['visit', visitGroups(text.zh.visits.groups), records.visit],
] as const)('the page of a %s shows every field once', (_kind, groups, { fields }) => {
  const shown = groups.flatMap((group) => group.fields);
  expect([...shown].sort()).toEqual(Object.keys(fields).sort());
});

test.each(Object.entries(fieldOrder))('a sheet with its own order shows every field of the %s once', (kind, fields) => {
  expect([...fields].sort()).toEqual(isKind(kind) ? Object.keys(definitionOf(kind).fields).sort() : []);
});
