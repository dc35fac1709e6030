import type { Desktop } from '#shared/ipc/contract';
import type { DocumentExport } from '#shared/records/document-export';
import { useText } from '../../text';
import { Tag } from '../../ui/tag';
import { useSince } from './use-since';

type Props = { exported: DocumentExport; desktop: Pick<Desktop, 'compareExport'> };

/** 之后未改动, or 之后有 9 处改动. */
export function SinceTag({ exported, desktop }: Props) {
  const words = useText().exported;
  const since = useSince(desktop, exported);
  switch (since.state) {
    case 'comparing':
      return <>{words.comparing}</>;
    case 'same':
      return <Tag tone="good">{words.same}</Tag>;
    case 'changed':
      return <Tag tone="soon">{words.changed(since.since.count)}</Tag>;
    case 'changed-somewhere':
      return <Tag tone="soon">{words.changedSomewhere}</Tag>;
    case 'gone':
      return <Tag>{words.subjectGone}</Tag>;
    case 'not-read':
      return <>–</>;
  }
}
