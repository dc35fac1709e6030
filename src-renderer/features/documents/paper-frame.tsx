import { useEffect, useRef, useState, type RefObject, type SyntheticEvent } from 'react';
import { styleNonce } from '../../ui/nonce';
import classes from './paper-frame.module.css';

type Props = {
  title: string;
  /** The HTML of the pages. */
  page: string;
  /** As large as on paper, instead of as wide as there is room. */
  actual?: boolean;
  /** Is given the frame whose pages are seen from now on, and the HTML of these. */
  onShown: (frame: HTMLIFrameElement, page: string) => void;
};

/** Pixels beside the paper in the frame. */
const margin = 16;

/** How wide the widest sheet is, in CSS pixels. */
const widthOf = (frame: HTMLIFrameElement): number => {
  const sheets = [...(frame.contentDocument?.querySelectorAll('section') ?? [])].map((each) => each.offsetWidth);
  return Math.max(0, ...sheets) + 2 * margin;
};

/** How many pixels there are for the paper, followed while the window changes. */
function useRoom(place: RefObject<HTMLElement | null>): { width: number; height: number } {
  const [room, setRoom] = useState({ width: 0, height: 0 });
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const look = () => setRoom({ width: element.clientWidth, height: element.clientHeight });
    look();
    const observer = new ResizeObserver(look);
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return room;
}

/**
 * A paper as it will print. The frame runs no script, its own policy fetches nothing, and it is of our origin only so that it can be printed and
 * stays where it was scrolled. A page inside ours is held to our policy as well, so its style sheet carries our nonce. New pages are made ready
 * behind those that are seen, and take their place at once.
 */
export function PaperFrame({ title, page, actual = false, onShown }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const seen = useRef<HTMLIFrameElement>(null);
  const room = useRoom(place);
  const [shown, setShown] = useState<{ page: string; width: number } | null>(null);
  const show = (event: SyntheticEvent<HTMLIFrameElement>) => {
    const fresh = event.currentTarget;
    const before = seen.current?.contentWindow;
    if (before && fresh !== seen.current) fresh.contentWindow?.scrollTo(before.scrollX, before.scrollY);
    seen.current = fresh;
    onShown(fresh, page);
    setShown({ page, width: widthOf(fresh) });
  };
  const pages = shown === null || shown.page === page ? [page] : [shown.page, page];
  const width = Math.max(shown?.width ?? 0, room.width);
  const scale = actual || shown === null || shown.width === 0 || room.width === 0 ? 1 : Math.min(1, room.width / shown.width);
  const size = actual ? { width: '100%', height: '100%' } : { width, height: room.height / scale, transform: `scale(${scale})` };
  return (
    <div ref={place} className={classes.place}>
      {pages.map((each) => (
        <iframe
          key={each}
          className={classes.paper}
          data-waiting={(shown !== null && each !== shown.page) || undefined}
          title={title}
          aria-hidden={(shown !== null && each !== shown.page) || undefined}
          style={size}
          sandbox="allow-same-origin allow-modals"
          srcDoc={each.replace('<style>', `<style nonce="${styleNonce()}">`)}
          onLoad={each === page ? show : undefined}
        />
      ))}
    </div>
  );
}
