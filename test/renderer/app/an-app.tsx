import { notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import { onTestFinished, vi } from 'vitest';
import { App } from '../../../src-renderer/app/app';
import { startState, type AppInfo, type StartState } from '../../../src-renderer/data/start-state';
import type { Store } from '../../../src-renderer/data/store';
import { useDeviceSettings } from '../../../src-renderer/state/device-settings';
import { useDialogs } from '../../../src-renderer/state/dialogs';
import { useDocuments } from '../../../src-renderer/state/documents';
import { Look } from '../../../src-renderer/ui/look';

export const anInfo: AppInfo = {
  host: 'browser',
  version: '0.1.0',
  capabilities: { chooseFile: false, showFolder: false, download: true, print: false },
  exportFolder: '/home/li/文档',
  vaultFolder: '/home/li/vault',
  lastExit: 'clean',
};

export const aReady = (store: Store, more: Partial<Extract<StartState, { state: 'ready' }>> = {}) => ({
  state: 'ready' as const,
  store,
  info: anInfo,
  vault: null,
  outcome: null,
  forgetOutcome: () => {},
  openSample: async () => {},
  leaveSample: async () => {},
  ...more,
});

/** The whole program in a state of its start, at an address. */
export function anApp(state: StartState, address = '/customers') {
  location.hash = address;
  // No host answers here.
  const fetch = vi.spyOn(window, 'fetch').mockRejectedValue(new TypeError('no host'));
  startState.setState(state, true);
  useDeviceSettings.setState({ language: 'zh', colorScheme: 'light', sidebarFolded: false });
  const shown = render(
    <Look>
      <App />
    </Look>,
  );
  onTestFinished(() => {
    notifications.clean();
    shown.unmount();
    fetch.mockRestore();
    startState.setState({ state: 'looking' }, true);
    useDocuments.setState({ cameFrom: null, backTo: null, printing: false });
    useDialogs.setState({ capturing: null, importing: null, palette: false, keys: false });
    localStorage.clear();
  });
  return shown;
}
