import type { Visit } from '#shared/records/visit';
import { showInstant } from '#shared/records/show-value';
import { dayOfVisit } from '#shared/rules/visits';
import { kindName } from '#shared/records/kind-name';
import type { Kind } from '#shared/records/kinds';
import { useMemo } from 'react';
import { useAll, useChildren, useRecord } from '../../data/live';
import { nameOf, useNames } from '../../data/names';
import { useLanguage } from '../../text';
import type { PhotoGroup } from './photo-groups';

/** A record to which photos can go. */
export type Target = { readonly key: string; readonly kind: Kind; readonly id: string; readonly name: string; readonly visit?: Visit };

/** So long before its beginning and after its end, photos belong to a visit (milliseconds); a visit without an end lasts as long. */
const around = 2 * 3_600_000;
const latest = 30;

const timeOf = ({ startedAt, appointmentAt }: Visit) => startedAt ?? appointmentAt;

/** Whether photos of this time were taken on a visit; one of which only the day is known takes all of that day. */
export function wasOnVisit(visit: Visit, { from, to }: Pick<PhotoGroup, 'from' | 'to'>): boolean {
  const begin = timeOf(visit);
  if (begin === null) {
    const day = dayOfVisit(visit);
    return day !== null && day === showInstant(from).slice(0, 10);
  }
  const starts = Date.parse(begin);
  const ends = visit.endedAt === null ? starts + around : Date.parse(visit.endedAt);
  return Date.parse(to) >= starts - around && Date.parse(from) <= ends + around;
}

/** The record from whose page the import was opened, then the latest visits, then sites and projects of the same customer. Undefined while they are read. */
export function useTargets(owner: { kind: Kind; id: string } | null): Target[] | undefined {
  const names = useNames();
  const language = useLanguage();
  const visits = useAll('visit');
  const projects = useAll('project');
  const row = useRecord(owner?.kind ?? 'visit', owner?.id ?? null) as Record<string, unknown> | null | undefined;
  const customerId = typeof row?.['customerId'] === 'string' ? row['customerId'] : null;
  const sites = useChildren('site', customerId);
  return useMemo(() => {
    if (!visits || !projects || !sites || row === undefined) return undefined;
    const target = (kind: Kind, each: { id: string }, name: string): Target => ({
      key: `${kind}:${each.id}`,
      kind,
      id: each.id,
      name: `${kindName(kind, language)} ${name}`,
    });
    const visitTarget = (visit: Visit): Target => {
      const at = timeOf(visit);
      const name = [names.get(`customer:${visit.customerId}`), at === null ? dayOfVisit(visit) : showInstant(at)].filter(Boolean).join(' ');
      return { ...target('visit', visit, name || visit.no), visit };
    };
    const last = visits
      .toSorted((a, b) => ((dayOfVisit(a) ?? '') < (dayOfVisit(b) ?? '') ? 1 : -1))
      .slice(0, latest)
      .map(visitTarget);
    const ours = projects.filter((project) => customerId === null || project.customerId === customerId);
    const all = [
      ...last,
      ...sites.map((site) => target('site', site, nameOf('site', site))),
      ...ours.map((project) => target('project', project, nameOf('project', project))),
    ];
    const known = owner && all.find(({ key }) => key === `${owner.kind}:${owner.id}`);
    const first = known ?? (owner && row ? target(owner.kind, owner, nameOf(owner.kind, row)) : null);
    return first ? [first, ...all.filter(({ key }) => key !== first.key)] : all;
  }, [visits, projects, sites, row, names, language, customerId, owner]);
}
