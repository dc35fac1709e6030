/** The tables of the first version, literally: what a database was made with must not change with a definition. A test compares them. */
const tables = {
  practiceSettings: 'id',
  serviceLevelProfiles: 'id',
  teamMembers: 'id,name',
  customers: 'id,name',
  customerTeamMembers: 'id,customerId',
  contacts: 'id,customerId',
  sites: 'id,customerId',
  circuits: 'id,customerId,circuitCode',
  promises: 'id,customerId,dueOn',
  projects: 'id,customerId',
  projectMembers: 'id,projectId',
  requirementDocs: 'id,projectId',
  requirements: 'id,projectId,[projectId+code]',
  milestones: 'id,projectId',
  duties: 'id,projectId',
  issues: 'id,projectId,[projectId+state],plannedOn',
  issueNotes: 'id,issueId',
  visits: 'id,customerId,dueOn,startedAt',
  actionItems: 'id,customerId,dueOn',
};
const withAttachments = { ...tables, attachments: 'id,owner,sha256,original' };
const withDocuments = {
  ...withAttachments,
  houseStyles: 'id',
  documentTemplates: 'id',
  documentExports: 'id,subject,documentHash,fileHash,madeAt',
};

/** Beside the records: the newest batches (a row is a journal line), and what the store knows of itself. */
const around = { batches: 'seq,*records', meta: 'key' };

/** Every version that a database may have, oldest first. A number is never used for other tables. */
export const versions: readonly { readonly version: number; readonly stores: Readonly<Record<string, string>> }[] = [
  { version: 1, stores: { ...tables, ...around } },
  { version: 2, stores: { ...withAttachments, ...around } },
  { version: 3, stores: { ...withDocuments, ...around } },
];
