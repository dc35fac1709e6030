import { createRoot } from 'react-dom/client';
import { text } from '#shared/text/index';
import { App } from './app/app';
import { reportFailures } from './app/report-failures';
import { start } from './data/start';
import { desktop } from './desktop';
import { useDeviceSettings } from './state/device-settings';
import { Look } from './ui/look';

const root = document.getElementById('root');
if (!root) throw new Error('the page has no root');

reportFailures(window);
start({ desktop, undoneCreation: () => text[useDeviceSettings.getState().language].actions.undoneCreation });
createRoot(root).render(
  <Look>
    <App />
  </Look>,
);
