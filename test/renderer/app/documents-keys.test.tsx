import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import { text } from '#shared/text/index';
import { useDocuments } from '../../../src-renderer/state/documents';
import { aLooseStore, create } from '../data/a-store';
import { aReady, anApp } from './an-app';

const words = text.zh.frame;
const ctrl = (key: string) => fireEvent.keyDown(document.body, { key, ctrlKey: true });

/** The page of a project of a customer. */
async function onAProject() {
  const store = await aLooseStore();
  const customerId = await create(store, 'customer', { name: '某市第一医院' });
  const id = await create(store, 'project', { customerId, name: '院区双路由互联' });
  anApp(aReady(store), `/projects/${id}`);
  await screen.findByRole('navigation', { name: words.sidebar });
  return id;
}

test('Ctrl+E on the page of a project opens the documents of that project', async () => {
  const id = await onAProject();
  ctrl('e');
  expect(location.hash).toBe(`#/documents/project/${id}`);
  const way = () => screen.getByRole('navigation', { name: words.breadcrumb }).textContent;
  await waitFor(() => expect(way()).toBe('客户›某市第一医院›院区双路由互联›文档'));
});

test('Ctrl+P opens them in order to print, and remembers where one was', async () => {
  const id = await onAProject();
  ctrl('p');
  expect(location.hash).toBe(`#/documents/project/${id}`);
  expect(useDocuments.getState()).toMatchObject({ printing: true, cameFrom: `/projects/${id}` });
});
