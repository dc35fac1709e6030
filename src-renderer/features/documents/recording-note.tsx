import { Link } from 'wouter';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import classes from './export-outcome.module.css';
import type { Recording } from './use-recording';

/** That an export is listed under 已导出, where its receivers are entered; or why it is not, or without its data. */
export function RecordingNote({ recording }: { recording: Recording | null }) {
  const { exported: words, failures } = useText();
  if (recording === null) return null;
  if ('failure' in recording) return <p role="alert">{words.notRecorded(failures.sentence(recording.failure))}</p>;
  const { id, data } = recording;
  return (
    <div role="status" className={classes.step}>
      <p>
        {words.recorded} <Link href={addresses.exports(id)}>{words.showRecord}</Link>
      </p>
      {data === 'no-vault' && <p>{words.dataNotKept}</p>}
      {data !== 'kept' && data !== 'no-vault' && <p>{words.dataNotKeptFor(failures.sentence(data))}</p>}
    </div>
  );
}
