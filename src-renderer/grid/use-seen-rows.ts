import { defaultRangeExtractor, observeElementRect, useVirtualizer } from '@tanstack/react-virtual';
import type { RefObject } from 'react';

export const rowHeight = 32;
/** The head with its line. */
const headHeight = 33;

/**
 * Which rows have to be in the page: those that are seen, a few around them, and `always` (-1: none), the one at which the keys stand. Nothing is
 * drawn while one scrolls within a row.
 */
export function useSeenRows(scroller: RefObject<HTMLDivElement | null>, count: number, always: number) {
  // oxlint-disable-next-line react/incompatible-library -- it warns of React Compiler, which is not used
  const virtual = useVirtualizer<HTMLDivElement, HTMLDivElement>({
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
    scrollMargin: headHeight,
    scrollPaddingStart: headHeight,
    // Until the box has a height, as many rows as a window holds: the first picture has its rows.
    initialRect: { width: 0, height: window.innerHeight },
    observeElementRect: (instance, tell) =>
      observeElementRect(instance, ({ width, height }) => tell({ width, height: height > 0 ? height : window.innerHeight })),
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return always < 0 || always >= count || seen.includes(always) ? seen : [...seen, always].sort((a, b) => a - b);
    },
  });
  return {
    indexes: virtual.getVirtualItems().map(({ index }) => index),
    reveal: (index: number) => virtual.scrollToIndex(index),
    page: () => Math.max(1, Math.floor(((scroller.current?.clientHeight ?? 0) - headHeight) / rowHeight) - 1),
    first: () => Math.max(0, Math.ceil((scroller.current?.scrollTop ?? 0) / rowHeight)),
  };
}
