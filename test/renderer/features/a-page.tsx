import { notifications } from '@mantine/notifications';
import { act, configure, render } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { onTestFinished, vi } from 'vitest';
import { Route, Router, Switch } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { Look } from '../../../src-renderer/ui/look';

// Whole pages save themselves a second after the last key and are drawn slowly here: waiting ends as soon as there is what is waited for.
configure({ asyncUtilTimeout: 10_000 });
vi.setConfig({ testTimeout: 30_000 });

type Pages = Readonly<Record<string, (parts: Readonly<Record<string, string | undefined>>) => ReactNode>>;

/** Pages at their addresses over a store, as the frame has them. `path` tells where one is, `go` is the address line. */
export function aPage(store: OwnStore, pages: Pages, path: string) {
  const { hook, navigate, history } = memoryLocation({ path, record: true });
  const shown = render(
    <Look>
      <StoreProvider value={store}>
        <Router hook={hook}>
          <Switch>
            {Object.entries(pages).map(([pattern, page]) => (
              <Route key={pattern} path={pattern}>
                {(parts) => page(parts)}
              </Route>
            ))}
          </Switch>
        </Router>
      </StoreProvider>
    </Look>,
  );
  onTestFinished(() => {
    // What one test said must not wait in the corner of the next.
    notifications.clean();
    shown.unmount();
  });
  const user: UserEvent = userEvent.setup();
  return { user, path: () => history.at(-1), go: (to: string) => act(() => navigate(to)) };
}
