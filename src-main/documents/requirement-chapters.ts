import { requirementKinds } from '#shared/records/choices';
import type { RowOf } from '#shared/records/index';
import { isDuty, isToCome, isToConfirm } from '#shared/papers/rows-on-paper';
import { dayWidth, recordTable } from './listed';
import { heading, paragraph, table, type Block, type Column } from './model';
import { photosIn } from './photos';
import type { Reader } from './reader';

type Project = RowOf<'project'>;
type Requirement = RowOf<'requirement'>;
type RequirementKind = keyof typeof requirementKinds;

const naturally = new Intl.Collator('en', { numeric: true });
/** In the order of their item numbers, FW-2 before FW-10, those without one last. */
const byCode = (a: Requirement, b: Requirement) =>
  Number(a.code === '') - Number(b.code === '') || naturally.compare(a.code, b.code) || (a.no < b.no ? -1 : 1);
const byDay = (a: string | null, b: string | null) =>
  a === null || b === null ? Number(a === null) - Number(b === null) : a < b ? -1 : Number(a > b);

/** Each text of the project under its heading; where nothing was written it is still to be surveyed. */
function texts(reader: Reader, project: Project, names: (keyof Reader['words']['requirements']['texts'])[]): Block[] {
  const of = reader.kind('project');
  const { texts: headings } = reader.words.requirements;
  return names.flatMap((name) => [
    heading(2, headings[name]),
    paragraph(of.value(project, name) || reader.words.toSurvey, 'body', of.sourced(project, name)),
  ]);
}

function places(reader: Reader, project: Project): Block[] {
  type Place = Project['places'][number];
  const of = reader.items<Place>('project', project.id, 'places');
  const site = reader.kind('site');
  const ofSite = (name: 'name' | 'address' | 'siteContact', header: string, width: number): Column<Place> => ({
    header,
    width,
    align: 'left',
    text: (place) => {
      const found = reader.find('site', place.site);
      return found ? site.value(found, name) : '';
    },
    from: (place) => {
      const found = reader.find('site', place.site);
      return found ? site.from(found, name) : null;
    },
    ...(name === 'siteContact' && { naming: true }),
  });
  const columns = [
    reader.sequence(),
    ofSite('name', of.label('site'), 8),
    ofSite('address', site.label('address'), 14),
    ...of.column('place', 6),
    ofSite('siteContact', reader.words.requirements.contact, 5),
  ];
  const caption = reader.kind('project').label('places');
  return [heading(2, caption), table<Place>({ caption, columns, rows: project.places, empty: reader.words.toSurvey })];
}

export const overview = (reader: Reader, project: Project): Block[] => [
  heading(1, reader.words.requirements.overview),
  ...texts(reader, project, ['background', 'goal', 'scope']),
  ...places(reader, project),
];

export const situation = (reader: Reader, project: Project): Block[] => [
  heading(1, reader.words.requirements.situation),
  ...texts(reader, project, ['customerSituation', 'existingNetwork']),
  ...photosIn(reader, 'project', project, 'topology', 1),
  ...texts(reader, project, ['existingProblems']),
];

/** What stands where a kind has no requirements: that the customer said so, only where the project says that the customer did (lifecycle RQ-1). */
const without = (reader: Reader, project: Project, kind: RequirementKind): Block =>
  paragraph(project.noRequirementKinds.includes(kind) ? reader.words.requirements.noneOfKind : reader.words.toSurvey);

const ofKind = (reader: Reader, project: Project, kind: RequirementKind | null): Requirement[] =>
  reader
    .ofProject('requirement', project.id)
    .filter((requirement) => requirement.kind === kind)
    .sort(byCode);

function requirementTable(reader: Reader, rows: readonly Requirement[], caption: string): Block[] {
  const of = reader.kind('requirement');
  const columns: Column<Requirement>[] = [
    { header: reader.noLabel, width: 5, align: 'center', text: ({ code, no }) => code || no, from: (row) => of.from(row, 'code') },
    ...of.column('title', 8),
    ...of.column('currentState', 8),
    ...of.column('detail', 18),
    ...of.column('metric', 8),
    ...of.column('priority', 3, 'center'),
    ...of.column('raisedBy', 4, 'center'),
  ];
  return recordTable(reader, 'requirement', rows, columns, { caption });
}

/** The five kinds, each in a section of its own; in the internal edition also what has no kind yet. */
export function content(reader: Reader, project: Project): Block[] {
  const { language, audience } = reader.edition;
  const { requirements } = reader.words;
  const undecided = audience === 'internal' ? ofKind(reader, project, null) : [];
  return [
    heading(1, requirements.content),
    ...(Object.keys(requirementKinds) as RequirementKind[]).flatMap((kind) => {
      const rows = ofKind(reader, project, kind);
      const name = requirements.ofKind(requirementKinds[kind][language]);
      return [heading(2, name), ...(rows.length === 0 ? [without(reader, project, kind)] : requirementTable(reader, rows, name))];
    }),
    ...(undecided.length === 0
      ? []
      : [heading(2, requirements.withoutKind), ...requirementTable(reader, undecided, requirements.withoutKind)]),
  ];
}

export function circuits(reader: Reader, project: Project): Block[] {
  const of = reader.kind('circuit');
  const toCome = reader.rows('circuit').filter((circuit) => isToCome(circuit, project.id));
  return [
    heading(1, reader.words.requirements.circuits),
    ...(toCome.length === 0
      ? [without(reader, project, 'network')]
      : recordTable(
          reader,
          'circuit',
          toCome.sort((a, b) => (a.no < b.no ? -1 : 1)),
          [
            reader.sequence(),
            ...of.column('circuitCode', 4),
            ...of.column('siteA', 4),
            ...of.column('sitesZ', 4),
            ...of.column('serviceType', 4, 'center'),
            ...of.column('bandwidth', 3, 'center'),
            ...of.column('interface', 4),
            ...of.column('protection', 4),
            ...of.column('assuranceLevel', 3, 'center').map((column) => ({ ...column, header: reader.words.requirements.assuranceLevel })),
            ...of.column('wantedOn', dayWidth, 'center'),
          ],
          { caption: reader.words.requirements.circuits },
        )),
  ];
}

export function schedule(reader: Reader, project: Project): Block[] {
  const of = reader.kind('milestone');
  const milestones = reader.ofProject('milestone', project.id).sort((a, b) => byDay(a.requiredOn, b.requiredOn) || (a.no < b.no ? -1 : 1));
  return [
    heading(1, reader.words.requirements.schedule),
    ...(milestones.length === 0
      ? [without(reader, project, 'schedule')]
      : recordTable(
          reader,
          'milestone',
          milestones,
          [
            ...of.column('name', 10),
            ...of.column('requiredOn', dayWidth, 'center'),
            ...of.column('precondition', 16),
            ...of.column('party', 5, 'center'),
          ],
          { caption: reader.words.requirements.schedule },
        )),
  ];
}

/** As long as no contract has terms, the requirements of kind 服务 say what is wanted; the standard, which nobody has entered, is left for the hand. */
export function service(reader: Reader, project: Project): Block[] {
  const of = reader.kind('requirement');
  const { requirements } = reader.words;
  const rows = ofKind(reader, project, 'service');
  const columns: Column<Requirement>[] = [
    {
      header: requirements.metric,
      width: 14,
      align: 'left',
      text: (row) => of.value(row, 'title') || of.value(row, 'detail'),
      from: (row) => of.from(row, row.title === '' ? 'detail' : 'title'),
    },
    ...of.column('metric', 11).map((column) => ({ ...column, header: requirements.wantedValue })),
    { header: requirements.standardValue, width: 8, align: 'left', text: () => '' },
    { header: requirements.isStandard, width: 6, align: 'center', text: () => requirements.yesOrNo },
  ];
  return [
    heading(1, requirements.service),
    ...(rows.length === 0
      ? [without(reader, project, 'service')]
      : recordTable(reader, 'requirement', rows, columns, { caption: requirements.service })),
  ];
}

export function duties(reader: Reader, project: Project): Block[] {
  const of = reader.kind('duty');
  const rows = reader
    .ofProject('duty', project.id)
    .filter(isDuty)
    .sort((a, b) => byDay(a.dueOn, b.dueOn) || (a.no < b.no ? -1 : 1));
  return [
    heading(1, reader.words.requirements.duties),
    ...recordTable(
      reader,
      'duty',
      rows,
      [
        ...of.column('item', 18),
        ...of.column('party', 5, 'center'),
        ...of.column('owner', 6, 'center'),
        ...of.column('dueOn', dayWidth, 'center'),
      ],
      { caption: reader.words.requirements.duties, empty: reader.words.toSurvey },
    ),
  ];
}

export function openIssues(reader: Reader, project: Project): Block[] {
  const of = reader.kind('issue');
  const rows = reader
    .ofProject('issue', project.id)
    .filter(isToConfirm)
    .sort((a, b) => byDay(a.plannedOn, b.plannedOn) || (a.no < b.no ? -1 : 1));
  return [
    heading(1, reader.words.requirements.openIssues),
    ...recordTable(
      reader,
      'issue',
      rows,
      [
        reader.sequence(),
        ...of.column('description', 16),
        ...of.column('target', 12),
        ...of.column('owner', 5, 'center'),
        ...of.column('plannedOn', dayWidth, 'center'),
      ],
      { caption: reader.words.requirements.openIssues },
    ),
  ];
}
