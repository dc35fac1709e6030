import { Fragment, useEffect } from 'react';
import { Link } from 'wouter';
import { useRecord } from '../data/live';
import { useNames } from '../data/names';
import { addresses } from '../state/addresses';
import type { ExportSubject } from '../state/documents';
import { useText } from '../text';
import classes from './breadcrumb.module.css';
import { subjectOf, type Route } from './route';

type Crumb = { readonly label: string; readonly href: string };

/** The way to a page, from its list to itself. */
function useCrumbs(route: Route): readonly Crumb[] {
  const { frame, restoring, settings, templates } = useText();
  const names = useNames();
  const subject = subjectOf(route);
  const doc = useRecord('requirementDoc', subject?.kind === 'requirementDoc' ? subject.id : null);
  const projectId = subject?.kind === 'project' ? subject.id : (doc?.projectId ?? null);
  const project = useRecord('project', projectId);
  const visit = useRecord('visit', subject?.kind === 'visit' ? subject.id : null);
  const list = (name: 'customers' | 'projects' | 'visits' | 'documents' | 'exports') => ({
    label: frame.pages[name],
    href: addresses[name](),
  });
  const customer = (id: string) => ({ label: names.get(`customer:${id}`) ?? '…', href: addresses.customer(id) });
  const wayTo = ({ kind, id }: ExportSubject): Crumb[] => {
    switch (kind) {
      case 'customer':
        return [list('customers'), customer(id)];
      case 'project':
      case 'requirementDoc':
        return [
          list('customers'),
          ...(project ? [customer(project.customerId)] : []),
          ...(projectId ? [{ label: names.get(`project:${projectId}`) ?? '…', href: addresses.project(projectId) }] : []),
        ];
      case 'visit':
        return [list('visits'), ...(visit ? [customer(visit.customerId)] : []), { label: visit?.no ?? '…', href: addresses.visit(id) }];
      default:
        return [];
    }
  };
  switch (route.page) {
    case 'customers':
    case 'projects':
    case 'visits':
    case 'documents':
      return [list(route.page)];
    case 'exports':
      return [list('documents'), list('exports')];
    case 'customer':
    case 'project':
    case 'visit':
      return wayTo({ kind: route.page, id: route.id });
    case 'templates':
      return [list('documents'), { label: templates.page.title, href: addresses.templates() }];
    case 'document':
      return [...wayTo(route), list('documents')];
    case 'settings':
      return [
        { label: frame.pages.settings, href: addresses.settings() },
        { label: settings.parts[route.part], href: addresses.settings(route.part) },
      ];
    case 'backup':
      return [
        { label: frame.pages.settings, href: addresses.settings() },
        { label: frame.pages.backup, href: addresses.backup() },
        ...(route.past ? [{ label: restoring.preview.crumb, href: addresses.backup(route.past) }] : []),
      ];
    case 'unknown':
      return [{ label: frame.unknownPage, href: addresses.customers() }];
  }
}

/** 客户 › name › project as links; the window's title says the same. */
export function Breadcrumb({ route }: { route: Route }) {
  const words = useText().frame;
  const crumbs = useCrumbs(route);
  const here = crumbs.at(-1)?.label ?? '';
  useEffect(() => {
    document.title = [here, words.product].filter(Boolean).join(' · ');
  }, [here, words.product]);
  return (
    <nav className={classes.breadcrumb} aria-label={words.breadcrumb}>
      {crumbs.map(({ label, href }, i) => (
        <Fragment key={href + String(i)}>
          {i > 0 && <span aria-hidden="true">›</span>}
          {i === crumbs.length - 1 ? (
            <b aria-current="page" title={label}>
              {label}
            </b>
          ) : (
            <Link href={href} title={label}>
              {label}
            </Link>
          )}
        </Fragment>
      ))}
    </nav>
  );
}
