import { Button } from '@mantine/core';
import { useEffect, useRef, type ReactNode } from 'react';
import { languages } from '#shared/text/index';
import { useDeviceSettings } from '../../state/device-settings';
import { useText } from '../../text';
import classes from './start-frame.module.css';

/** The ground of every screen before the shell: one heading that takes the focus, what there is to know, what can be done, and the language. */
export function StartFrame({ title, children, quiet = false }: { title: string; children?: ReactNode; quiet?: boolean }) {
  const words = useText();
  const { language, set } = useDeviceSettings();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = [title, words.frame.product].join(' · ');
  }, [title, words.frame.product]);
  useEffect(() => {
    const inside = heading.current?.closest('main');
    if (!inside?.contains(document.activeElement)) heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <main className={classes.ground} data-quiet={quiet || undefined}>
      <div className={classes.panel}>
        <p className={classes.product}>{words.frame.product}</p>
        <h1 ref={heading} tabIndex={-1} className={classes.title}>
          {title}
        </h1>
        {children}
      </div>
      <div className={classes.languages} role="group" aria-label={words.settings.language}>
        {languages.map((each) => (
          <Button
            key={each}
            variant="subtle"
            color="idle"
            lang={each === 'zh' ? 'zh-CN' : 'en'}
            aria-pressed={each === language}
            onClick={() => set({ language: each })}
          >
            {words.settings.languages[each]}
          </Button>
        ))}
      </div>
    </main>
  );
}
