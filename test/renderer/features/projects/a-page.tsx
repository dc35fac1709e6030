import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import type { ReactNode } from 'react';
import { StoreProvider, type OwnStore } from '../../../../src-renderer/data/store';
import { theme } from '../../../../src-renderer/ui/theme';

/** A page over a real store, with an address of its own. Gives the addresses that it went to. */
export function aPage(store: OwnStore, draw: (path: string) => ReactNode, path = '/'): { readonly history: string[] } {
  const { hook, history } = memoryLocation({ path, record: true });
  const Routed = () => <>{draw(hook()[0])}</>;
  const shown = render(
    <MantineProvider theme={theme}>
      <Notifications />
      <StoreProvider value={store}>
        <Router hook={hook}>
          <Routed />
        </Router>
      </StoreProvider>
    </MantineProvider>,
  );
  onTestFinished(() => shown.unmount());
  return { history };
}

/** What happy-dom lacks of a window that Mantine asks for. */
export function aWindow(): void {
  window.matchMedia ??= () => ({ matches: false, addEventListener: () => undefined, removeEventListener: () => undefined }) as never;
  globalThis.ResizeObserver ??= class {
    observe() {}
    unobserve() {}
    disconnect() {}
  };
}
