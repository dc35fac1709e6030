import { definitionOf } from '../../records/index';
import { kindName } from '../../records/kind-name';
import { text, type Language } from '../../text/index';
import type { FromField } from './known';
import type { Finding, LeakReport } from './report';

/** What was found, in a word or two: 内部人员姓名. */
export function leakName({ kind, certain }: Finding, language: Language): string {
  const { kinds } = text[language].leaks;
  return kinds[kind === 'phone' && certain ? 'innerPhone' : kind];
}

/** 走访(回访) · 竞争信息: the kind and field of a record. */
export function fieldName({ kind, field: path }: FromField, language: Language): string {
  const [name = '', inner] = path.split('.');
  const field = definitionOf(kind).fields[name];
  const label = (inner === undefined ? field : field?.fields?.[inner])?.label[language] ?? path;
  return `${kindName(kind, language)} · ${label}`;
}

/** A finding and where it stands, in one line. */
export function leakLine(finding: Finding, language: Language): string {
  const words = text[language].leaks;
  const places = [...new Set(finding.places.map((place) => words.place(place)))];
  const more = finding.count - finding.places.length;
  const all = [...places, ...(more > 0 ? [words.placesMore(more)] : [])];
  return words.inOneLine(leakName(finding, language), finding.text, all.join(text[language].documents.and));
}

/** What the record of an export keeps (`documentExport.leaks`): the reason in the first line, then each finding that was let pass with it (lifecycle G-9). */
export function passedInWords(report: LeakReport, reason: string, language: Language): string {
  const words = text[language].leaks;
  const left = report.total - report.findings.length;
  const lines = report.findings.map((finding) => leakLine(finding, language));
  return [reason.replace(/\s+/g, ' ').trim(), ...lines, ...(left > 0 ? [words.more(left)] : [])].join('\n');
}

/** The reason with which findings were let pass, from what `passedInWords` kept; '' where nothing was. */
export const reasonIn = (kept: string): string => kept.split('\n')[0] ?? '';
