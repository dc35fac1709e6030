import { Alert } from '@mantine/core';
import { Link } from 'wouter';
import { bytesLimit, type Desktop } from '#shared/ipc/contract';
import { addresses } from '../../state/addresses';
import { useText } from '../../text';
import classes from './exports.module.css';
import { SincePart } from './since-part';
import { WordDifferences } from './word-differences';
import type { Check, Fate } from './use-file-check';

const toneOf = (fate: Fate) => (fate.is === 'exact' || fate.is === 'resaved' ? 'good' : 'soon');

function useFateWords(): (file: string, fate: Fate) => string {
  const { exported, failures } = useText();
  const words = exported.check;
  return (file, fate) => {
    switch (fate.is) {
      case 'exact':
        return words.exact(file);
      case 'resaved':
        return words.resaved(file);
      case 'another-text':
        return words.anotherText(file);
      case 'edited':
        return words.edited(file, fate.compared.count ?? 0);
      case 'changed': {
        const why = typeof fate.why === 'string' ? words.why[fate.why] : failures.sentence(fate.why);
        return `${words.marked(file)} ${why}`;
      }
    }
  };
}

/** What was found of a file: which export it was, whether it was edited, and what has changed in the records since. */
export function CheckResult({ check, desktop }: { check: Check; desktop: Pick<Desktop, 'compareExport'> }) {
  const { exported: all, failures } = useText();
  const words = all.check;
  const fateWords = useFateWords();
  switch (check.state) {
    case 'idle':
      return null;
    case 'looking':
      return <p role="status">{words.looking(check.file)}</p>;
    case 'known': {
      const { exported, fate, file, others } = check;
      return (
        <div className={classes.found}>
          <Alert color={toneOf(fate)} variant="light" role="status" title={fateWords(file, fate)}>
            <Link href={addresses.exports(exported.id)}>
              {words.record} {exported.no} {exported.fileName}
            </Link>
            {exported.voided !== null && <p>{words.voided(exported.voided)}</p>}
            {others > 0 && <p>{words.others(others)}</p>}
          </Alert>
          {fate.is === 'edited' && <WordDifferences compared={fate.compared} />}
          <SincePart exported={exported} desktop={desktop} />
        </div>
      );
    }
    default:
      return (
        <Alert color="soon" variant="light" role="alert">
          {check.state === 'unknown' && (check.marked ? words.unknownOurs(check.file) : words.unknown[check.what](check.file))}
          {check.state === 'too-large' && words.tooLarge(check.file, bytesLimit / 1024 / 1024)}
          {check.state === 'unreadable' && words.unreadable(check.file)}
          {check.state === 'failed' &&
            (check.failure.kind === 'newer-version' ? words.newerFile(check.file) : failures.sentence(check.failure))}
        </Alert>
      );
  }
}
