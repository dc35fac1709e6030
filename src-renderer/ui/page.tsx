import type { ReactNode } from 'react';
import classes from './page.module.css';

type PageProps = {
  title: ReactNode;
  /** Small words after the title. */
  tags?: ReactNode;
  /** One line under the title. */
  subtitle?: ReactNode;
  /** Buttons at the right of the title. */
  actions?: ReactNode;
  /** The page is as high as the window and its parts scroll themselves, as a page that is one table does. */
  fill?: boolean;
  children?: ReactNode;
};

/** The ground of every page: title, one line under it, buttons at the right, content below. */
export function Page({ title, tags, subtitle, actions, fill = false, children }: PageProps) {
  return (
    <main className={classes.page} data-fill={fill || undefined}>
      <div className={classes.head}>
        <div className={classes.words}>
          <h1 className={classes.title}>
            <span>{title}</span>
            {tags}
          </h1>
          {subtitle !== undefined && <p className={classes.subtitle}>{subtitle}</p>}
        </div>
        {actions !== undefined && <div className={classes.actions}>{actions}</div>}
      </div>
      {children}
    </main>
  );
}

/** A panel on the page's ground, with an optional heading above it. */
export function Card({ heading, children }: { heading?: ReactNode; children: ReactNode }) {
  return (
    <section className={classes.section}>
      {heading !== undefined && <h2 className={classes.heading}>{heading}</h2>}
      <div className={classes.card}>{children}</div>
    </section>
  );
}
