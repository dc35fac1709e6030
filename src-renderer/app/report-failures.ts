import { startState } from '../data/start-state';
import { report } from '../report';

const fromDatabase = (error: unknown) =>
  error instanceof Error && /^(DatabaseClosedError|InvalidStateError|UnknownError|VersionError)$/.test(error.name);

/** Hears of failures that nobody caught. One that says the database is gone stops all writing, so that nothing seems saved that is not. */
export function reportFailures(page: Pick<Window, 'addEventListener'>, tell: (reference: string) => void = () => undefined): void {
  const caught = (error: unknown) => {
    const reference = report(error, 'uncaught');
    const now = startState.getState();
    if (now.state === 'ready' && fromDatabase(error)) now.store.freeze({ kind: 'database-lost' });
    tell(reference);
  };
  page.addEventListener('error', ({ error }: ErrorEvent) => {
    // A notice of the layout, not a failure.
    if (error !== null && error !== undefined) caught(error);
  });
  page.addEventListener('unhandledrejection', ({ reason }: PromiseRejectionEvent) => caught(reason));
}
