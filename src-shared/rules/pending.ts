import type { ActionItem } from '../records/action-item';
import type { Promise as CustomerPromise } from '../records/promise';

/** Somebody still has to do it; what is done or cancelled presses nobody (lifecycle M-22). */
export const isPendingAction = ({ state }: Pick<ActionItem, 'state'>): boolean => state === 'todo' || state === 'doing';

/** Neither kept nor withdrawn (lifecycle M-33). */
export const isPendingPromise = ({ state }: Pick<CustomerPromise, 'state'>): boolean => state === 'open';
