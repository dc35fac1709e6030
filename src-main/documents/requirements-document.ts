import type { RowOf } from '#shared/records/index';
import { defineDocument } from './define';
import { draftOf } from './draft-of';
import { heading, pageBreak, paragraph, type Block, type Cover } from './model';
import type { Reader } from './reader';
import { circuits, content, duties, openIssues, overview, schedule, service, situation } from './requirement-chapters';
import { bothParties, versionRecord } from './sign-offs';

type RequirementDoc = RowOf<'requirementDoc'>;

const label = { zh: '项目需求书', en: 'Project requirements document' };
const naturally = new Intl.Collator('en', { numeric: true });

/** The day of a version: when it was sent to the customer, otherwise when this paper is made or, of an older one, when it was last changed. */
function dayOf(reader: Reader, doc: RequirementDoc): string {
  if (doc.sentOn !== null) return reader.day(doc.sentOn);
  return doc.id === reader.subject('requirementDoc').id ? reader.day(reader.today) : reader.dayOf(doc.updatedAt);
}

const withV = (version: string): string => (/^\d/.test(version) ? `V${version}` : version);

/** Every version up to this one, oldest first: V1.2 before V1.10. */
function versionsUpTo(reader: Reader, doc: RequirementDoc): RequirementDoc[] {
  const all = reader
    .ofProject('requirementDoc', doc.projectId)
    .sort((a, b) => naturally.compare(withV(a.version), withV(b.version)) || (a.no < b.no ? -1 : 1));
  return all.slice(0, all.findIndex(({ id }) => id === doc.id) + 1);
}

function cover(reader: Reader, doc: RequirementDoc, project: RowOf<'project'>): Cover {
  const { words } = reader;
  const of = reader.kind('requirementDoc');
  const draft = draftOf('requirementDoc', doc, reader.edition.language);
  return {
    block: 'cover',
    title: label[reader.edition.language],
    lines: [
      ...reader.kind('project').pairs(project, ['name']),
      { label: words.sign.customerParty, text: reader.customerName },
      { label: reader.noLabel, text: doc.no },
      { label: of.label('version'), text: withV(doc.version) + (draft && words.brackets(draft)) },
      { label: words.sign.date, text: dayOf(reader, doc) },
    ],
  };
}

/** Page 2: which versions there were, and what the paper holds. */
function versionsAndContents(reader: Reader, doc: RequirementDoc): Block[] {
  const of = reader.kind('requirementDoc');
  const record = versionRecord(reader, versionsUpTo(reader, doc), {
    version: ({ version }) => withV(version),
    day: (each) => dayOf(reader, each),
    fields: [...of.column('preparedBy', 5, 'center'), ...of.column('changeNote', 20)],
  });
  return [...record, { block: 'contents', title: reader.words.requirements.contents, levels: 2 }, pageBreak];
}

const confirmation = (reader: Reader): Block[] => [
  heading(1, reader.words.requirements.confirmation),
  paragraph(reader.words.requirements.confirmed),
  bothParties(reader, reader.words.requirements.copies),
];

/**
 * 《项目需求书》: cover, 版本记录 and contents on page 2, then nine chapters. Its subject is one version; the content is the project's as it is now. A draft
 * says beside its version that it is one.
 */
export const requirementsDocument = defineDocument({
  kind: 'requirements-document',
  label,
  subject: 'requirementDoc',
  audiences: ['customer', 'internal'],
  version: (reader) => {
    const doc = reader.subject('requirementDoc');
    return { name: withV(doc.version), draft: draftOf('requirementDoc', doc, reader.edition.language) };
  },
  sections: (reader) => {
    const doc = reader.subject('requirementDoc');
    const project = reader.the('project', doc.projectId);
    const blocks = [
      cover(reader, doc, project),
      ...versionsAndContents(reader, doc),
      ...overview(reader, project),
      ...situation(reader, project),
      ...content(reader, project),
      ...circuits(reader, project),
      ...schedule(reader, project),
      ...service(reader, project),
      ...duties(reader, project),
      ...openIssues(reader, project),
      ...confirmation(reader),
    ];
    return [{ orientation: 'portrait', blocks }];
  },
});
