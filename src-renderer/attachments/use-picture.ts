import { useEffect, useState } from 'react';
import type { AttachmentPart } from '#shared/ipc/contract';
import { useFiles, type Files } from './files';

/** What stands in for a size that is not there. */
const instead: Readonly<Record<AttachmentPart, readonly AttachmentPart[]>> = {
  file: ['file', 'print'],
  print: ['print', 'file'],
  thumb: ['thumb', 'print', 'file'],
};

async function read(desktop: Files['desktop'], sha256: string, part: AttachmentPart): Promise<Blob | null> {
  for (const each of instead[part]) {
    const answer = await desktop.readAttachment({ sha256, part: each });
    if (answer.ok) return new Blob([answer.value]);
  }
  return null;
}

/** The address under which a stored picture can be drawn: undefined while it is read, null where no size of it can be read. */
export function usePicture(sha256: string, part: AttachmentPart): string | null | undefined {
  const { desktop } = useFiles();
  const [shown, setShown] = useState<{ of: string; url: string | null }>();
  const of = `${sha256}/${part}`;
  useEffect(() => {
    let url: string | null = null;
    let wanted = true;
    const show = (blob: Blob | null) => {
      if (!wanted) return;
      url = blob && URL.createObjectURL(blob);
      setShown({ of: `${sha256}/${part}`, url });
    };
    void read(desktop, sha256, part).then(show);
    return () => {
      wanted = false;
      if (url !== null) URL.revokeObjectURL(url);
    };
  }, [desktop, sha256, part]);
  return shown?.of === of ? shown.url : undefined;
}
