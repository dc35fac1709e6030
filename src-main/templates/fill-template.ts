import { parseBundle, type Bundle } from '#shared/bundle';
import { forAudience } from '#shared/papers/for-audience';
import { markOf } from '#shared/papers/document-mark';
import type { AnyRow } from '#shared/records/index';
import { fail, ok, type Result } from '#shared/result';
import { isNote } from '#shared/templates/finding';
import { dataHashOf } from '../documents/data-hash';
import type { Edition } from '../documents/edition';
import { lookThrough } from '../documents/look-through';
import { missingOwner } from '../documents/missing-owner';
import { draftOf } from '../documents/draft-of';
import type { DocumentRequest, MadeDocument } from '../documents/produce-document';
import { readerOf } from '../documents/reader';
import { documentHashOf } from '../writers/document-hash';
import { zip } from '../writers/zip';
import { planTemplate } from './check-template';
import { headingStyles } from './heading-styles';
import { hearingOf } from './hearing';
import { lengthLimit, TooLong } from './length-limit';
import { filledParts, namedPaper, pictureNumbers, showing } from './filled-file';
import { openTemplate } from './open-template';
import { partSegments } from './part-segments';
import { rowsReader, type Row } from './record-rows';
import { rendered } from './render';
import { textsBesides } from './texts-besides';
import { valueReader } from './value-reader';
import { versionOf } from './version-of';

/** A template as it is used: its bytes, and what the papers that are made of it are called. */
export type NamedTemplate = { readonly name: string; readonly bytes: Uint8Array };
type Asked = Pick<DocumentRequest, 'people' | 'passed'>;

/**
 * Fills a template of the user's own from the text of a data file, for one edition: the file name and the bytes of a Word file. What it prints
 * comes from the reader that all documents use, so nothing internal gets into a customer edition, which is looked through as any other
 * (lifecycle G-9); keys are found first and values written then. Fails with `template-refused` or `template-wrong` where the template cannot be
 * used, and as a document does where the data cannot. The same template and text give the same bytes.
 */
export async function fillTemplate(
  bundleText: string,
  { name, bytes }: NamedTemplate,
  { audience, language, masked = false }: Edition,
  asked: Asked = {},
): Promise<Result<MadeDocument>> {
  const parsed = parseBundle(bundleText);
  if (!parsed.ok) return parsed;
  const bundle: Bundle = parsed.value;
  const { kind, id } = bundle.subject;
  const owner = missingOwner(bundle, kind, id);
  if (owner) return fail({ kind: 'not-a-bundle', where: `records.${owner}`, problem: 'missing-owner' });
  const template = await openTemplate(Buffer.from(bytes));
  if (!template.ok) return template;
  const { plans, findings } = planTemplate(template.value, kind);
  const wrong = findings.filter((finding) => !isNote(finding));
  if (wrong.length > 0) return fail({ kind: 'template-wrong', findings: wrong });

  const edition: Edition = { audience, language, masked: masked && audience === 'customer' };
  const reader = readerOf({ ...bundle, records: forAudience(bundle.records, id, audience, edition.masked) }, edition);
  const subject: Row = { kind, id, values: reader.the(kind, id) as AnyRow, number: 1 };
  const using = {
    print: valueReader(reader, versionOf(subject)),
    show: showing(bundle, edition),
    rows: rowsReader(reader),
    pictureNumber: pictureNumbers(template.value),
    onLength: lengthLimit(),
  };
  try {
    const headings = headingStyles(template.value);
    const texts = template.value.texts.map((text, i) => {
      const hearing = hearingOf(text.part, { headings, language });
      const segments = partSegments(text, plans[i] ?? { values: [], loops: [], findings: [] });
      return { name: text.name, pieces: rendered(segments, subject, { ...using, hearing }), hearing };
    });
    const draft = draftOf(kind, subject.values, language);
    const named = namedPaper(bundle, reader, { name, version: versionOf(subject), draft, show: using.show, texts });
    const besides = audience === 'customer' ? textsBesides(template.value, language) : [];
    const leaks = lookThrough({ ...named, besides }, bundle, edition, asked);
    if (!leaks.ok) return leaks;
    const documentHash = documentHashOf(named.paper);
    const traced = { documentHash, dataHash: dataHashOf(bundle, audience), version: named.version, madeAt: bundle.exportedAt };
    const parts = filledParts(template.value, named.paper, markOf(documentHash), texts);
    return ok({ fileName: `${named.fileName}.docx`, bytes: await zip(parts), leaks: leaks.value, traced });
  } catch (error) {
    if (error instanceof TooLong) return fail({ kind: 'too-large', what: 'bytes', limit: error.limit });
    throw error;
  }
}
