import { Link } from 'wouter';
import classes from './tab-links.module.css';

export type TabLink = {
  readonly name: string;
  readonly label: string;
  /** An address inside the window. */
  readonly href: string;
  /** How many things stand there; not shown while it is unknown. */
  readonly count?: number | undefined;
};

/** The parts of a page, each at an address of its own, so that back and forward work. */
export function TabLinks({ label, tabs, current }: { label: string; tabs: readonly TabLink[]; current: string }) {
  return (
    <nav className={classes.tabs} aria-label={label}>
      {tabs.map(({ name, label: words, href, count }) => (
        <Link key={name} href={href} className={classes.tab} aria-current={name === current ? 'page' : undefined}>
          {words}
          {count !== undefined && <span className={classes.count}>{count}</span>}
        </Link>
      ))}
    </nav>
  );
}
