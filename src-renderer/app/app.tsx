import { Router } from 'wouter';
import { useHashLocation } from 'wouter/use-hash-location';
import { StoreProvider } from '../data/store';
import { useStart } from '../data/start';
import { StartScreen } from './start/start-screen';
import { Workspace } from './workspace';

/** The whole program: the screens of the start, and behind them the workspace that is open. */
export function App() {
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
