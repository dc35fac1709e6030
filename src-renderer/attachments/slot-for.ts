import type { Kind } from '#shared/records/kinds';
import type { Slot } from '#shared/records/slot';
import { slotsOf } from '#shared/records/slots-of';

/** The slots of a kind that people fill, in the order of its definition. */
export const slotsToFill = (kind: Kind): [name: string, slot: Slot][] =>
  Object.entries(slotsOf(kind)).filter(([, { byProgram }]) => !byProgram);

/** Where a picture goes that nobody put anywhere: the slot that asks for pictures, otherwise the first one; none for kinds without slots. */
export function slotForPictures(kind: Kind): string {
  const slots = slotsToFill(kind);
  return (slots.find(([, { shots }]) => shots !== undefined) ?? slots[0])?.[0] ?? '';
}
