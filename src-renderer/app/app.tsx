import { Button } from '@mantine/core';
import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { useStart } from '../data/start';
import { StoreProvider } from '../data/store';
import { useText } from '../text';
import { ErrorBoundary } from '../ui/error-boundary';
import { report } from './report-failures';
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

function Opened() {
  const start = useStart();
  if (start.state !== 'ready') return <StartScreen start={start} />;
  return (
    <StoreProvider value={start.store} key={start.store.db.name}>
      <Router hook={useHashLocation}>
        <Workspace ready={start} />
      </Router>
    </StoreProvider>
  );
}
