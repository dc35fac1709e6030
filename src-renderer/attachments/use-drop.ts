import { useState, type DragEvent } from 'react';
import type { Place } from './use-adding';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** The slot and the shot that are marked around a point of the page; null where none are. */
function placeAt(target: EventTarget): Place | null {
  const marked = target instanceof Element ? target.closest<HTMLElement>('[data-slot]') : null;
  return marked && { slot: marked.dataset['slot'] ?? '', shot: marked.dataset['shot'] ?? '' };
}

/** Takes files that are dropped on a part of the page; `over` is the place over which they are held. */
export function useDrop(onFiles: ((files: File[], place: Place | null) => void) | null) {
  const [over, setOver] = useState<Place | null>(null);
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!hasFiles(event) || !onFiles) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      const place = placeAt(event.target);
      if (place?.slot !== over?.slot || place?.shot !== over?.shot) setOver(place);
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(null);
    },
    onDrop(event: DragEvent) {
      if (!hasFiles(event) || !onFiles) return;
      event.preventDefault();
      setOver(null);
      onFiles([...event.dataTransfer.files], placeAt(event.target));
    },
  };
  return { over, handlers };
}
