import { Button } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { Router } from 'wouter';
import { navigate, useHashLocation } from 'wouter/use-hash-location';
import { useStart } from '../data/start';
import { StoreProvider } from '../data/store';
import { useText } from '../text';
import { ErrorBoundary } from '../ui/error-boundary';
import { report } from '../report';
import { StartFrame } from './start/start-frame';
import { StartScreen } from './start/start-screen';
import { Workspace } from './workspace';

/** The whole program: the screens of the start, and behind them the workspace that is open. */
export function App() {
  const { frame: words } = useText();
  return (
    <ErrorBoundary
      report={report}
      fallback={(reference, retry) => (
        <StartFrame title={words.failed.title}>
          <p>{words.failed.words(reference)}</p>
          <Button onClick={retry}>{words.failed.again}</Button>
        </StartFrame>
      )}
    >
      <Opened />
    </ErrorBoundary>
  );
}

/** From the sample into one's own data and back the address leads to nothing: what stood at it belongs to the other workspace. */
function useFirstPageAfterChange(workspace: string | null): void {
  const last = useRef<string | null>(null);
  useEffect(() => {
    if (workspace === null) return;
    if (last.current !== null && last.current !== workspace) navigate('/', { replace: true });
    last.current = workspace;
  }, [workspace]);
}

function Opened() {
  const start = useStart();
  useFirstPageAfterChange(start.state === 'ready' ? start.store.db.name : null);
  if (start.state !== 'ready') return <StartScreen start={start} />;
  return (
    <StoreProvider value={start.store} key={start.store.db.name}>
      <Router hook={useHashLocation}>
        <Workspace ready={start} />
      </Router>
    </StoreProvider>
  );
}
