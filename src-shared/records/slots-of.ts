import { definitionOf } from './index';
import type { Choices, Label } from './field';
import { isKind, kinds, type Kind } from './kinds';
import type { Slot, Slots } from './slot';

/** The slots of a kind, in the order in which its definition names them; none for most kinds. */
export const slotsOf = (kind: Kind): Slots => definitionOf(kind).slots;

type Place = { readonly owner: string | null; readonly slot: string; readonly shot?: string };

function slotAt({ owner, slot }: Place): Slot | undefined {
  const kind = owner?.split(':')[0] ?? '';
  const slots = isKind(kind) ? slotsOf(kind) : {};
  return Object.hasOwn(slots, slot) ? slots[slot] : undefined;
}
const plain = (name: string): Label => ({ zh: name, en: name });

/** How the slot of an attachment is called; null for one that is of no slot. A slot that no definition knows (any more) is called by its name. */
export const slotLabel = (place: Place): Label | null => (place.slot === '' ? null : (slotAt(place)?.label ?? plain(place.slot)));

/** How the picture that was asked for is called; null where none was. What no definition knows is shown as it was typed. */
export function shotLabel(place: Place): Label | null {
  const { shot = '' } = place;
  const shots = slotAt(place)?.shots ?? {};
  if (shot === '') return null;
  return (Object.hasOwn(shots, shot) ? shots[shot] : undefined) ?? plain(shot);
}

/** Whether the definition says that what lies in this slot is not for everybody. */
export const isSensitivePlace = (place: Place): boolean => slotAt(place)?.sensitive === true;

/** What a picture shows, as far as its place tells: what was asked for, or the one thing that its slot is for; null for a slot of many things. */
export function placeLabel(place: Place): Label | null {
  return shotLabel(place) ?? (slotAt(place)?.shots === undefined ? slotLabel(place) : null);
}

/** What may stand in the `slot` and the `shot` of an attachment, over all kinds, where its owner is not at hand. What two kinds call alike is one thing. */
export const placeChoices = (name: 'slot' | 'shot'): Choices => {
  const slots = kinds.flatMap((kind) => Object.entries(slotsOf(kind)));
  return Object.fromEntries(
    name === 'slot' ? slots.map(([slot, { label }]) => [slot, label]) : slots.flatMap(([, { shots = {} }]) => Object.entries(shots)),
  );
};
