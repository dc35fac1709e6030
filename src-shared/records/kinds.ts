/** Every record kind by name, so that definitions can refer to each other without importing each other. */
export const kinds = [
  'practiceSettings',
  'serviceLevelProfile',
  'houseStyle',
  'documentTemplate',
  'teamMember',
  'customer',
  'customerTeamMember',
  'contact',
  'site',
  'circuit',
  'promise',
  'project',
  'projectMember',
  'requirementDoc',
  'requirement',
  'milestone',
  'duty',
  'issue',
  'issueNote',
  'visit',
  'actionItem',
  'attachment',
  'documentExport',
] as const;

export type Kind = (typeof kinds)[number];

export const isKind = (name: string): name is Kind => (kinds as readonly string[]).includes(name);
