import type { ActionItem } from '#shared/records/action-item';
import type { Kind } from '#shared/records/kinds';
import type { Promise as CustomerPromise } from '#shared/records/promise';

const ofAction: readonly (keyof ActionItem)[] = [
  'content',
  'owner',
  'dueOn',
  'state',
  'doneOn',
  'result',
  'issue',
  'source',
  'remark',
  'secrecy',
];
const ofPromise: readonly (keyof CustomerPromise)[] = [
  'text',
  'promisedBy',
  'promisedTo',
  'promisedAt',
  'dueOn',
  'state',
  'result',
  'source',
  'remark',
  'secrecy',
];

/** The fields of a kind in the order in which one fills them, where the definition has another; what it is comes first, where it came from last. */
export const fieldOrder: Partial<Record<Kind, readonly string[]>> = { actionItem: ofAction, promise: ofPromise };
