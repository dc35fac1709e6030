import { requirementKinds } from '#shared/records/choices';
import type { RowOf } from '#shared/records/index';
import { isOpen } from '#shared/rules/issues';
import { dayWidth, recordTable } from './listed';
import { heading, paragraph, table, type Block, type Column } from './model';
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

/** Each text of the project under its label; where nothing was written it is still to be surveyed. */
function texts(
  reader: Reader,
  project: Project,
  names: ('background' | 'goal' | 'scope' | 'customerSituation' | 'existingNetwork' | 'existingProblems')[],
): Block[] {
  const of = reader.kind('project');
  return names.flatMap((name) => [heading(2, of.label(name)), paragraph(of.value(project, name) || reader.words.toSurvey)]);
}

function places(reader: Reader, project: Project): Block[] {
  type Place = Project['places'][number];
  const of = reader.items<Place>('project', 'places');
  const site = reader.kind('site');
  const ofSite = (name: 'name' | 'address' | 'siteContact', width: number): Column<Place> => ({
    header: name === 'name' ? of.label('site') : site.label(name),
    width,
    align: 'left',
    text: (place) => {
      const found = reader.find('site', place.site);
      return found ? site.value(found, name) : '';
    },
  });
  const columns = [reader.sequence(), ofSite('name', 8), ofSite('address', 14), ...of.column('place', 6), ofSite('siteContact', 5)];
  return [
    heading(2, reader.kind('project').label('places')),
    table<Place>({ caption: '', columns, rows: project.places, empty: reader.words.toSurvey }),
  ];
}

export const overview = (reader: Reader, project: Project): Block[] => [
  heading(1, reader.words.requirements.overview),
  ...texts(reader, project, ['background', 'goal', 'scope']),
  ...places(reader, project),
];

export const situation = (reader: Reader, project: Project): Block[] => [
  heading(1, reader.words.requirements.situation),
  ...texts(reader, project, ['customerSituation', 'existingNetwork', 'existingProblems']),
];

/** What stands where a kind has no requirements: that the customer said so, only where the project says that the customer did (lifecycle RQ-1). */
const without = (reader: Reader, project: Project, kind: RequirementKind): Block =>
  paragraph(project.noRequirementKinds.includes(kind) ? reader.words.requirements.noneOfKind : reader.words.toSurvey);

const ofKind = (reader: Reader, kind: RequirementKind | null): Requirement[] =>
  reader
    .rows('requirement')
    .filter((requirement) => requirement.kind === kind)
    .sort(byCode);

function requirementTable(reader: Reader, rows: readonly Requirement[]): Block[] {
  const of = reader.kind('requirement');
  return recordTable(reader, 'requirement', rows, [
    { header: reader.noLabel, width: 5, align: 'center', text: ({ code, no }) => code || no },
    ...of.column('title', 8),
    ...of.column('currentState', 8),
    ...of.column('detail', 15),
    ...of.column('metric', 8),
    ...of.column('priority', 3, 'center'),
    ...of.column('raisedBy', 4, 'center'),
  ]);
}

/** The five kinds, each in a section of its own; in the internal edition also what has no kind yet. */
export function content(reader: Reader, project: Project): Block[] {
  const { language, audience } = reader.edition;
  const { requirements } = reader.words;
  const undecided = audience === 'internal' ? ofKind(reader, null) : [];
  return [
    heading(1, requirements.content),
    ...(Object.keys(requirementKinds) as RequirementKind[]).flatMap((kind) => {
      const rows = ofKind(reader, kind);
      const shown = rows.length === 0 ? [without(reader, project, kind)] : requirementTable(reader, rows);
      return [heading(2, requirements.ofKind(requirementKinds[kind][language])), ...shown];
    }),
    ...(undecided.length === 0 ? [] : [heading(2, requirements.withoutKind), ...requirementTable(reader, undecided)]),
  ];
}

/** Circuits of the project that are still to come: planned or under construction. */
export function circuits(reader: Reader, project: Project): Block[] {
  const of = reader.kind('circuit');
  const toCome = reader
    .rows('circuit')
    .filter((circuit) => circuit.project === project.id && ['planned', 'building'].includes(circuit.state));
  return [
    heading(1, reader.words.requirements.circuits),
    ...recordTable(
      reader,
      'circuit',
      toCome.sort((a, b) => (a.no < b.no ? -1 : 1)),
      [
        reader.sequence(),
        ...of.column('siteA', 5),
        ...of.column('sitesZ', 5),
        ...of.column('serviceType', 4),
        ...of.column('bandwidth', 4, 'center'),
        ...of.column('interface', 5),
        ...of.column('protection', 4),
        ...of.column('assuranceLevel', 3, 'center'),
        ...of.column('wantedOn', dayWidth, 'center'),
      ],
      reader.words.toSurvey,
    ),
  ];
}

export function schedule(reader: Reader): Block[] {
  const of = reader.kind('milestone');
  const milestones = reader.rows('milestone').sort((a, b) => byDay(a.requiredOn, b.requiredOn) || (a.no < b.no ? -1 : 1));
  return [
    heading(1, reader.words.requirements.schedule),
    ...recordTable(
      reader,
      'milestone',
      milestones,
      [
        ...of.column('name', 10),
        ...of.column('requiredOn', dayWidth, 'center'),
        ...of.column('precondition', 16),
        ...of.column('party', 5, 'center'),
      ],
      reader.words.toSurvey,
    ),
  ];
}

/** As long as no contract has terms, the requirements of kind 服务 say what is wanted, without standard values. */
export function service(reader: Reader, project: Project): Block[] {
  const of = reader.kind('requirement');
  const { requirements } = reader.words;
  const rows = ofKind(reader, 'service');
  const columns: Column<Requirement>[] = [
    { header: reader.noLabel, width: 5, align: 'center', text: ({ code, no }) => code || no },
    { header: requirements.metric, width: 16, align: 'left', text: (row) => of.value(row, 'title') || of.value(row, 'detail') },
    { header: requirements.wantedValue, width: 16, align: 'left', text: (row) => of.value(row, 'metric') },
  ];
  return [
    heading(1, requirements.service),
    ...(rows.length === 0 ? [without(reader, project, 'service')] : recordTable(reader, 'requirement', rows, columns)),
  ];
}

export function duties(reader: Reader): Block[] {
  const of = reader.kind('duty');
  const rows = reader
    .rows('duty')
    .filter(({ state }) => state !== 'dropped')
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
      reader.words.toSurvey,
    ),
  ];
}

/** Open issues of the requirements survey that are 客户可见: those alone, in both editions, for the paper is put before the customer. */
export function openIssues(reader: Reader): Block[] {
  const of = reader.kind('issue');
  const rows = reader
    .rows('issue')
    .filter((issue) => isOpen(issue) && issue.phase === 'requirements' && issue.customerVisible)
    .sort((a, b) => byDay(a.plannedOn, b.plannedOn) || (a.no < b.no ? -1 : 1));
  return [
    heading(1, reader.words.requirements.openIssues),
    ...recordTable(reader, 'issue', rows, [
      reader.sequence(),
      ...of.column('description', 16),
      ...of.column('target', 12),
      ...of.column('owner', 5, 'center'),
      ...of.column('plannedOn', dayWidth, 'center'),
    ]),
  ];
}
