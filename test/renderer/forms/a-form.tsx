import { MantineProvider } from '@mantine/core';
import { Notifications, notifications } from '@mantine/notifications';
import { render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import type { Kind } from '#shared/records/kinds';
import type { ReactNode } from 'react';
import { StoreProvider, type OwnStore } from '../../../src-renderer/data/store';
import { RecordForm, type FieldGroup, type FormContext } from '../../../src-renderer/forms/record-form';
import { create, rowOf } from '../data/a-store';

/** Parts of a page over a store, as the program shows them. */
export function aScreen(store: OwnStore, children: ReactNode) {
  const around = (inside: ReactNode) => (
    <MantineProvider env="test">
      <Notifications />
      <StoreProvider value={store}>{inside}</StoreProvider>
    </MantineProvider>
  );
  const shown = render(around(children));
  onTestFinished(() => {
    notifications.clean();
    shown.unmount();
  });
  return { ...shown, again: (next: ReactNode) => shown.rerender(around(next)) };
}

type Shown = { fields?: readonly string[]; groups?: readonly FieldGroup[]; context?: FormContext };

/** A form over a record, and what the store has of it. */
export function aForm(store: OwnStore, kind: Kind, id: string, shown: Shown = {}) {
  const screen = aScreen(store, <RecordForm kind={kind} id={id} {...shown} />);
  return { ...screen, stored: () => rowOf(store, kind, id) };
}

/** A customer with a project, one of its issues, and people of both sides. */
export async function someRecords(store: OwnStore) {
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const projectId = await create(store, 'project', { customerId, name: '院区双路由互联' });
  const issueId = await create(store, 'issue', { projectId, description: '切换窗口未确认' });
  const contactId = await create(store, 'contact', { customerId, name: '张主任', phone: '13800001111', dept: '信息科' });
  const memberId = await create(store, 'teamMember', { name: '李工' });
  return { customerId, projectId, issueId, contactId, memberId };
}
