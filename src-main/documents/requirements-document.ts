import type { RowOf } from '#shared/records/index';
import { defineDocument } from './define';
import { dayWidth } from './listed';
import { heading, pageBreak, paragraph, table, title, type Block, type Cover, type SignOff } from './model';
import type { Reader } from './reader';
import { circuits, content, duties, openIssues, overview, schedule, service, situation } from './requirement-chapters';

type RequirementDoc = RowOf<'requirementDoc'>;

const label = { zh: '项目需求书', en: 'Project requirements document' };
const naturally = new Intl.Collator('en', { numeric: true });

/** The day of a version: when it was sent to the customer, otherwise when this paper is made or, of an older one, when it was last changed. */
function dayOf(reader: Reader, doc: RequirementDoc): string {
  if (doc.sentOn !== null) return reader.day(doc.sentOn);
  return doc.id === reader.subject('requirementDoc').id ? reader.day(reader.today) : reader.dayOf(doc.updatedAt);
}

/** A draft says so beside its version. */
const draftOf = (reader: Reader, doc: RequirementDoc): string =>
  doc.state === 'draft' || doc.state === 'review' ? reader.kind('requirementDoc').value(doc, 'state') : '';

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
  const draft = draftOf(reader, doc);
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

function versions(reader: Reader, doc: RequirementDoc): Block[] {
  const of = reader.kind('requirementDoc');
  return [
    title(reader.words.requirements.versions),
    table<RequirementDoc>({
      caption: '',
      columns: [
        { header: of.label('version'), width: 5, align: 'center', text: ({ version }) => withV(version) },
        { header: reader.words.sign.date, width: dayWidth, align: 'center', text: (each) => dayOf(reader, each) },
        ...of.column('preparedBy', 5, 'center'),
        ...of.column('changeNote', 20),
      ],
      rows: versionsUpTo(reader, doc),
      empty: reader.words.none,
    }),
    pageBreak,
  ];
}

function confirmation({ words, customerName, ourName }: Reader): Block[] {
  const { sign, requirements } = words;
  const lines = [
    { label: sign.representative, kind: 'write' },
    { label: sign.phone, kind: 'write' },
    { label: sign.date, kind: 'date' },
  ] as const;
  const signOff: SignOff = {
    block: 'signOff',
    parties: [customerName || sign.customerParty, ourName || sign.ourParty].map((party) => ({ heading: sign.stamp(party), lines })),
    note: requirements.copies,
  };
  return [heading(1, requirements.confirmation), paragraph(requirements.confirmed), signOff];
}

/**
 * 《项目需求书》: cover, 版本记录 on page 2, then nine chapters. Its subject is one version; the content is the project's as it is now. A draft
 * says beside its version that it is one.
 */
export const requirementsDocument = defineDocument({
  kind: 'requirements-document',
  label,
  subject: 'requirementDoc',
  audiences: ['customer', 'internal'],
  version: (reader) => {
    const doc = reader.subject('requirementDoc');
    return { name: withV(doc.version), draft: draftOf(reader, doc) };
  },
  sections: (reader) => {
    const doc = reader.subject('requirementDoc');
    const project = reader.the('project', doc.projectId);
    const blocks = [
      cover(reader, doc, project),
      ...versions(reader, doc),
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
