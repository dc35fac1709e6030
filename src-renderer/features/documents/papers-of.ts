import { audiences, type Output } from '#shared/ipc/contract';
import { kindName } from '#shared/records/kind-name';
import { nameOf } from '#shared/records/name-of';
import { requirementDoc, type RequirementDoc } from '#shared/records/requirement-doc';
import type { Visit } from '#shared/records/visit';
import { byVersion } from '#shared/rules/requirements';
import { dayOfVisit } from '#shared/rules/visits';
import type { Language } from '#shared/text/index';
import type { OwnTemplate } from '../../data/own-templates';
import type { PaperSubject } from '../../data/subjects-around';

/** A document of the program, or a template of the user's own with the file that is filled. */
export type Offered = Output<'documents'>[number] & { readonly template?: { readonly name: string; readonly sha256: string } };

/** What a template is called among the kinds of documents. */
export const ownKind = (template: string): string => `own-${template}`;
/** The template of a kind of document; null for one of the program. */
export const templateOf = (kind: string): string | null => /^own-(.+)$/.exec(kind)?.[1] ?? null;

/** Templates that are in use and have their file, as documents that can be made. */
export const templatesOffered = (templates: readonly OwnTemplate[]): Offered[] =>
  templates.flatMap(({ row: { id, name, disabled }, subject, sha256 }): Offered[] =>
    disabled || sha256 === null
      ? []
      : [
          {
            kind: ownKind(id),
            label: { zh: name, en: name },
            subject,
            audiences: [...audiences],
            formats: ['docx'],
            template: { name, sha256 },
          },
        ],
  );

/** One document that can be made of one record. `words` tell it from others of its sort: a version, a day. */
export type Paper = { readonly document: Offered; readonly subject: PaperSubject; readonly words: string };
/** Documents that stand together; without a heading those of the record itself. */
export type PaperGroup = { readonly heading: string | null; readonly papers: readonly Paper[] };

const asDoc = ({ row }: PaperSubject) => row as unknown as RequirementDoc;
const dayOf = ({ row }: PaperSubject) => dayOfVisit(row as unknown as Visit) ?? '';

function wordsOf(subject: PaperSubject, language: Language): string {
  const { kind, row } = subject;
  if (kind === 'visit') return [dayOf(subject), String(row['no'])].filter(Boolean).join(' · ');
  if (kind !== 'requirementDoc') return '';
  const { version, state } = asDoc(subject);
  return [version, requirementDoc.fields.state.choices?.[state]?.[language]].filter(Boolean).join(' · ');
}

/** Versions by their number, visits by their day, others as they were made: the newest first. */
function newestFirst(subjects: readonly PaperSubject[]): PaperSubject[] {
  const kind = subjects[0]?.kind;
  if (kind === 'requirementDoc') {
    const sorted = byVersion(subjects.map((subject) => ({ subject, version: asDoc(subject).version })));
    return sorted.map(({ subject }) => subject).reverse();
  }
  const keyOf = (subject: PaperSubject) => (kind === 'visit' ? dayOf(subject) : subject.id);
  return subjects.toSorted((a, b) => (keyOf(a) < keyOf(b) ? 1 : -1));
}

/**
 * Every document that these records give, the first of which owns the others. A customer has many projects and visits: each project stands
 * under its name with all that it gives, others under the name of their sort. All else stands together.
 */
export function papersOf(subjects: readonly PaperSubject[], offered: readonly Offered[], language: Language): PaperGroup[] {
  const [top, ...others] = subjects;
  if (!top) return [];
  const papers = (of: readonly PaperSubject[]): Paper[] =>
    offered.flatMap((document) =>
      newestFirst(of.filter(({ kind }) => kind === document.subject)).map((subject) => ({
        document,
        subject,
        words: wordsOf(subject, language),
      })),
    );
  if (top.kind !== 'customer') return [{ heading: null, papers: papers(subjects) }].filter((group) => group.papers.length > 0);
  const projects = newestFirst(others.filter(({ kind }) => kind === 'project'));
  const grouped = [
    { heading: null, papers: papers([top]) },
    ...projects.map((project) => ({
      heading: nameOf(project.kind, project.row),
      papers: papers([project, ...others.filter(({ parent }) => parent === project.id)]),
    })),
    ...offered.map((document) => ({
      heading: kindName(document.subject, language),
      papers: papers(others.filter(({ kind, parent }) => kind === document.subject && kind !== 'project' && parent === top.id)),
    })),
  ];
  return grouped.filter((group) => group.papers.length > 0);
}

/** The paper at an address: the chosen one, otherwise the first of the record itself; null where it gives none. */
export function paperAt(
  groups: readonly PaperGroup[],
  subject: { readonly id: string },
  chosen: { readonly document: string; readonly id: string } | null,
): Paper | null {
  const all = groups.flatMap(({ papers }) => papers);
  const wanted = chosen && all.find((paper) => paper.document.kind === chosen.document && paper.subject.id === chosen.id);
  return wanted ?? all.find((paper) => paper.subject.id === subject.id) ?? null;
}
