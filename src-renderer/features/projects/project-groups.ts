import type { Text } from '#shared/text/index';
import type { FieldGroup } from '../../forms/record-form';

type Groups = Text['projects']['groups'];

/** The fields of a project as its overview shows them; the kinds without requirements are ticked beside the requirements. */
export const projectGroups = (words: Groups): readonly FieldGroup[] => [
  { label: words.basics, fields: ['name', 'kind', 'supportMode', 'wantedOn', 'promisedOn', 'closedOn', 'result', 'resultReason'] },
  { label: words.purpose, fields: ['background', 'goal', 'scope'] },
  { label: words.situation, fields: ['customerSituation', 'existingNetwork', 'existingProblems'] },
  { label: words.cooperation, fields: ['places', 'coordination', 'meetingWeekday'] },
  { label: words.opportunity, fields: ['crmOpportunityNo', 'crmAccess', 'crmAccessOn', 'bidDeadlineAt', 'expectedSignOn', 'amount'] },
  { label: words.more, fields: ['remark', 'secrecy'] },
];

/** The fields of an issue: what it is, who has it, until when, and what became of it. */
export const issueGroups = (words: Groups): readonly FieldGroup[] => [
  { label: words.what, fields: ['description', 'target', 'advice'] },
  { label: words.who, fields: ['owner', 'ownerOrg', 'waitingFor', 'coOwners'] },
  { label: words.when, fields: ['plannedOn', 'closedOn'] },
  { label: words.outcome, fields: ['state', 'targetMet', 'result', 'verifiedBy', 'heldUntilOn', 'acceptedBy'] },
  { label: words.classing, fields: ['phase', 'category', 'priority', 'nature', 'impact', 'raisedBy', 'raisedAt'] },
  {
    label: words.more,
    fields: ['title', 'avoidance', 'guidance', 'customerVisible', 'needsDecision', 'escalatedTo', 'sourceRecord', 'remark', 'secrecy'],
  },
];

/** The fields of a requirement: what is wanted, and how the solution answers. */
export const requirementGroups = (words: Groups): readonly FieldGroup[] => [
  {
    label: words.demand,
    fields: ['code', 'kind', 'title', 'detail', 'currentState', 'target', 'metric', 'priority', 'origin', 'raisedBy', 'sourceRecord'],
  },
  { label: words.response, fields: ['response', 'responseNote', 'solutionRef'] },
  { label: words.more, fields: ['remark', 'secrecy'] },
];
