import { Button } from '@mantine/core';
import { useRef, useState, type DragEvent, type ReactNode } from 'react';
import type { Desktop } from '#shared/ipc/contract';
import { useText } from '../../text';
import { CheckResult } from './check-result';
import classes from './exports.module.css';
import { useFileCheck, type CheckDesktop } from './use-file-check';

const hasFiles = (event: DragEvent): boolean => event.dataTransfer.types.includes('Files');

/** A part of the page on which a file can be dropped to learn which export it was; `children` is what stands on it. */
export function FileCheck({ desktop, children }: { desktop: CheckDesktop & Pick<Desktop, 'compareExport'>; children: ReactNode }) {
  const words = useText().exported.check;
  const { check, look, forget } = useFileCheck(desktop);
  const [over, setOver] = useState(false);
  const [several, setSeveral] = useState(false);
  const chooser = useRef<HTMLInputElement>(null);
  const take = (files: readonly File[]) => {
    const [first] = files;
    setSeveral(files.length > 1);
    if (first) void look(first);
  };
  const handlers = {
    onDragOver(event: DragEvent) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = 'copy';
      setOver(true);
    },
    onDragLeave(event: DragEvent) {
      if (!(event.relatedTarget instanceof Node) || !event.currentTarget.contains(event.relatedTarget)) setOver(false);
    },
    onDrop(event: DragEvent) {
      if (!hasFiles(event)) return;
      event.preventDefault();
      setOver(false);
      take([...event.dataTransfer.files]);
    },
  };
  return (
    <div className={classes.place} data-over={over || undefined} {...handlers}>
      <section className={classes.check} aria-label={words.title}>
        <div className={classes.row}>
          <strong>{words.title}</strong>
          <Button onClick={() => chooser.current?.click()}>{words.choose}</Button>
          <span className={classes.quiet}>{over ? words.drop : words.words}</span>
          {check.state !== 'idle' && (
            <Button variant="subtle" onClick={forget}>
              {words.close}
            </Button>
          )}
        </div>
        <input
          ref={chooser}
          type="file"
          hidden
          aria-label={words.choose}
          onChange={(event) => {
            take([...(event.currentTarget.files ?? [])]);
            // The same file can be chosen again.
            event.currentTarget.value = '';
          }}
        />
        {several && check.state !== 'idle' && <p className={classes.quiet}>{words.onlyOne}</p>}
        <CheckResult check={check} desktop={desktop} />
      </section>
      {children}
    </div>
  );
}
