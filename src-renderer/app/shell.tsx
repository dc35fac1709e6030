import { useEffect, useRef } from 'react';
import { useLocation } from 'wouter';
import { useDeviceSettings } from '../state/device-settings';
import { useText } from '../text';
import { Banners } from './banners';
import { useCommands, type CommandId } from './commands';
import { Dialogs } from './dialogs';
import { Header } from './header';
import { PageOf } from './page-of';
import { pageKey, routeOf } from './route';
import classes from './shell.module.css';
import { Sidebar } from './sidebar';
import { StatusBar } from './status-bar';
import { useKeys } from './use-keys';

/** The frame around every page: sidebar, header, page, safety line; and the dialogs that any page may open. */
export function Shell() {
  const [path] = useLocation();
  const route = routeOf(path);
  const key = pageKey(route);
  const commands = useCommands(route);
  useKeys(commands);
  const run = (id: CommandId) => void commands.find((command) => command.id === id)?.run();
  const page = useRef<HTMLDivElement>(null);
  const folded = useDeviceSettings((settings) => settings.sidebarFolded);
  const words = useText().frame;
  useEffect(() => {
    const place = page.current;
    if (!place) return;
    place.scrollTop = 0;
    // A page that has put the focus somewhere itself keeps it there.
    if (!place.contains(document.activeElement)) place.focus({ preventScroll: true });
  }, [key]);
  return (
    <div className={classes.shell} data-folded={folded || undefined}>
      <button type="button" className={classes.skip} onClick={() => page.current?.focus()}>
        {words.skipToPage}
      </button>
      <Sidebar route={route} />
      <Header route={route} onSearch={() => run('search')} onCapture={() => run('quick-capture')} />
      <div className={classes.middle}>
        <Banners />
        <div ref={page} className={classes.page} tabIndex={-1}>
          <PageOf route={route} />
        </div>
      </div>
      <StatusBar />
      <Dialogs commands={commands} />
    </div>
  );
}
