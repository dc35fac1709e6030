import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Failure } from '#shared/result';
import { useText } from '../text';
import { hand } from '../ui/hand';
import { useFiles } from './files';
import classes from './viewer.module.css';

/** Opens a copy of a stored file with the program that this computer has for it; in a browser it is downloaded. */
export function OpenCopy({ sha256, fileName, label }: { sha256: string; fileName: string; label?: string }) {
  const { desktop, download } = useFiles();
  const { photos: words, failures } = useText();
  const [problem, setProblem] = useState<Failure | null>(null);
  const open = async () => {
    const opened = await desktop.openAttachment({ sha256, fileName });
    if (!opened.ok) return setProblem(opened.failure);
    setProblem(null);
    if (opened.value.download === null) return;
    const copy = await download(opened.value.download);
    if (copy.ok) hand(copy.value.name, copy.value);
    else setProblem(copy.failure);
  };
  return (
    <div>
      <Button onClick={() => void open()}>{label ?? words.openCopy}</Button>
      {problem && (
        <p className={classes.fault} role="alert">
          {failures.sentence(problem)}
        </p>
      )}
    </div>
  );
}
