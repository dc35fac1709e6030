import { Button } from '@mantine/core';
import { useText } from '../text';
import { Breadcrumb } from './breadcrumb';
import classes from './header.module.css';
import { AddIcon, SearchIcon } from './icons';
import { keyLabel } from './keys';
import type { Route } from './route';

/** Where one is, search, and quick capture. */
export function Header({ route, onSearch, onCapture }: { route: Route; onSearch: () => void; onCapture: () => void }) {
  const words = useText().frame;
  return (
    <header className={classes.header}>
      <Breadcrumb route={route} />
      <button type="button" className={classes.search} onClick={onSearch}>
        <SearchIcon />
        <span className={classes.words}>{words.search}</span>
        <kbd>{keyLabel('search')}</kbd>
      </button>
      <Button leftSection={<AddIcon />} title={`${words.capture} ${keyLabel('quick-capture')}`} onClick={onCapture}>
        {words.capture}
      </Button>
    </header>
  );
}
