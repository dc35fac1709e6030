import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { BackupPage } from '../features/backup/backup-page';
import { CustomerList } from '../features/customers/customer-list';
import { CustomerPage } from '../features/customers/customer-page';
import { DocumentPage } from '../features/documents/document-page';
import { DocumentsPage } from '../features/documents/documents-page';
import { TemplatesPage } from '../features/documents/templates-page';
import { theHost } from '../features/documents/the-host';
import { ExportsPage } from '../features/exports/exports-page';
import { ProjectList } from '../features/projects/project-list';
import { ProjectPage } from '../features/projects/project-page';
import { SettingsPage } from '../features/settings/settings-page';
import { VisitList } from '../features/visits/visit-list';
import { VisitPage } from '../features/visits/visit-page';
import { addresses } from '../state/addresses';
import { useText } from '../text';
import { EmptyState } from '../ui/empty-state';
import { ErrorBoundary } from '../ui/error-boundary';
import { Page } from '../ui/page';
import { report } from '../report';
import { useReady, type Ready } from './ready';
import { pageKey, type Route } from './route';

function pageAt(route: Route, info: Ready['info']) {
  switch (route.page) {
    case 'customers':
      return <CustomerList />;
    case 'customer':
      return <CustomerPage id={route.id} tab={route.tab} open={route.open} />;
    case 'projects':
      return <ProjectList />;
    case 'project':
      return <ProjectPage id={route.id} tab={route.tab} open={route.open} />;
    case 'visits':
      return <VisitList />;
    case 'visit':
      return <VisitPage id={route.id} />;
    case 'documents':
      return <DocumentsPage />;
    case 'templates':
      return <TemplatesPage host={theHost(info)} />;
    case 'exports':
      return <ExportsPage open={route.open} can={info.capabilities} />;
    case 'document':
      return (
        <DocumentPage
          key={`${route.kind}/${route.id}`}
          scope={{ kind: route.kind, id: route.id }}
          chosen={route.chosen}
          host={theHost(info)}
        />
      );
    case 'settings':
      return <SettingsPage part={route.part} open={route.open} />;
    case 'backup':
      return <BackupPage past={route.past} />;
    case 'unknown':
      return <NoSuchPage />;
  }
}

function NoSuchPage() {
  const words = useText().frame;
  return (
    <Page title={words.unknownPage}>
      <EmptyState
        title={words.unknownPage}
        action={
          <Button component={Link} href={addresses.customers()}>
            {words.toFirstPage}
          </Button>
        }
      >
        {words.unknownPageWords}
      </EmptyState>
    </Page>
  );
}

/** The page of an address. One that fails shows a reference number in its place and leaves the frame standing. */
export function PageOf({ route }: { route: Route }) {
  const words = useText().frame;
  const { info } = useReady();
  const key = pageKey(route);
  return (
    <ErrorBoundary
      key={key}
      report={report}
      fallback={(reference, retry) => (
        <Page title={words.failed.title}>
          <EmptyState title={words.failed.title} action={<Button onClick={retry}>{words.failed.again}</Button>}>
            {words.failed.words(reference)}
          </EmptyState>
        </Page>
      )}
    >
      {pageAt(route, info)}
    </ErrorBoundary>
  );
}
