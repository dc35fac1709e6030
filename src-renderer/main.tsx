import { createRoot } from 'react-dom/client';
import { text } from '#shared/text/index';
import { App } from './app/app';
import { refuseStrayDrops } from './app/refuse-stray-drops';
import { reportFailures } from './app/report-failures';
import { report } from './report';
import { start } from './data/start';
import { startState } from './data/start-state';
import { desktop } from './desktop';
import { useDeviceSettings } from './state/device-settings';
import { Look } from './ui/look';
import { showToast } from './ui/toast';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');
const words = () => text[useDeviceSettings.getState().language];

// Colours that this device has chosen are there before the first drawing.
const { colorScheme } = useDeviceSettings.getState();
if (colorScheme !== 'auto') document.documentElement.setAttribute('data-mantine-color-scheme', colorScheme);

reportFailures(window, (reference) => showToast({ message: words().frame.failed.toast(reference), tone: 'bad' }));
refuseStrayDrops(window);
const page = createRoot(root, {
  // React would write the whole error to the console, and its message may hold what a user has typed.
  onCaughtError: () => undefined,
  onUncaughtError: (error) => void report(error, 'drawing'),
});
// The first drawing keeps the window busy: it waits until the start has asked database and main process, which answer meanwhile.
const stopWaiting = startState.subscribe(() => {
  stopWaiting();
  page.render(
    <Look>
      <App />
    </Look>,
  );
});
start({ desktop, undoneCreation: () => words().actions.undoneCreation, report: (error) => report(error, 'start') });
