import { MantineProvider } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { configure, render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import { Router } from 'wouter';
import { memoryLocation } from 'wouter/memory-location';
import { ProjectList } from '../../../../src-renderer/features/projects/project-list';
import { ProjectPage } from '../../../../src-renderer/features/projects/project-page';
import { StoreProvider, type OwnStore } from '../../../../src-renderer/data/store';
import { addresses, type ProjectTab } from '../../../../src-renderer/state/addresses';
import { create } from '../../data/a-store';

// A page with a table and a form needs longer than a second on a busy machine.
configure({ asyncUtilTimeout: 10_000 });

function Pages({ at }: { at: string }) {
  const [, id, tab, open] = at.split('/').filter(Boolean);
  return id === undefined ? <ProjectList /> : <ProjectPage id={id} tab={(tab ?? 'overview') as ProjectTab} open={open ?? null} />;
}

/** The pages of projects over a real store, at an address of their own. `at` tells where they stand now, `leave` takes them off the screen. */
export function aPage(store: OwnStore, path: string = addresses.projects()) {
  const { hook, history } = memoryLocation({ path, record: true });
  const Routed = () => <Pages at={hook()[0]} />;
  const { unmount } = render(
    <MantineProvider env="test">
      <Notifications />
      <StoreProvider value={store}>
        <Router hook={hook}>
          <Routed />
        </Router>
      </StoreProvider>
    </MantineProvider>,
  );
  onTestFinished(unmount);
  return { at: () => history.at(-1), leave: unmount };
}

/** A customer with a contact and one project, and who works here. */
export async function aProject(store: OwnStore) {
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const contactId = await create(store, 'contact', { customerId, name: '张主任' });
  await store.commit({ label: 'create:teamMember', writes: [{ kind: 'teamMember', id: store.author, create: { name: '李明' } }] });
  const projectId = await create(store, 'project', { customerId, name: '院区双路由互联' });
  return { customerId, contactId, projectId };
}
