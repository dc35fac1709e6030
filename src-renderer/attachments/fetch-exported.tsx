import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Desktop, Output } from '#shared/ipc/contract';
import { ok, type Failure, type Result } from '#shared/result';
import { useText } from '../text';
import { hand } from '../ui/hand';

/** Who gives an exported file to the user: a desktop shows it in its folder, the browser host hands it to the browser. */
export type ExportGiver = {
  readonly desktop: Pick<Desktop, 'openExport'>;
  readonly download: (path: string) => Promise<Result<Blob>>;
  readonly can: Pick<Output<'appInfo'>['capabilities'], 'showFolder'>;
};

/** 下载文件 or 在文件夹中显示: the way to a file that was just exported (`saved.export` names it for as long as the program runs). */
export function FetchExported({
  saved,
  giver: { desktop, download, can },
}: {
  saved: { readonly export: string; readonly file: string };
  giver: ExportGiver;
}) {
  const { exporting: words, failures } = useText();
  const [problem, setProblem] = useState<Failure | null>(null);
  const fetchFile = async (): Promise<Result<unknown>> => {
    const opened = await desktop.openExport({ export: saved.export });
    if (!opened.ok || opened.value.download === null) return opened;
    const blob = await download(opened.value.download);
    if (blob.ok) hand(saved.file, blob.value);
    return blob.ok ? ok(null) : blob;
  };
  const open = async () => {
    const done = await fetchFile();
    setProblem(done.ok ? null : done.failure);
  };
  return (
    <>
      <Button onClick={() => void open()}>{can.showFolder ? words.showInFolder : words.download}</Button>
      {problem && <p role="alert">{failures.sentence(problem)}</p>}
    </>
  );
}
