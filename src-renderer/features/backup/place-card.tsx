import { Button } from '@mantine/core';
import { hostStatus } from '../../data/host-status';
import type { VaultState } from '../../data/vault-state';
import { useText } from '../../text';
import { bytesInWords } from '../../ui/bytes-in-words';
import { Card } from '../../ui/page';
import { showToast } from '../../ui/toast';
import { Facts } from '../../ui/facts';
import classes from './backup-page.module.css';

/** 文件夹与空间: where the vault is, what is in it and how much room it takes. `onOpen` null: the host cannot open folders. */
export function PlaceCard({ state, onOpen }: { state: VaultState; onOpen: (() => unknown) | null }) {
  const words = useText().copies.place;
  const free = hostStatus((status) => status.freeBytes);
  const { journal, bases, bytes } = state;
  const copyPath = () =>
    void navigator.clipboard.writeText(state.folder).then(
      () => showToast({ message: words.copied, tone: 'good' }),
      () => showToast({ message: words.notCopied, tone: 'soon' }),
    );
  const total = Object.values(bytes).reduce((sum, each) => sum + each, 0);
  return (
    <Card heading={words.title}>
      <Facts className={classes.facts}>
        <dt>{words.folder}</dt>
        <dd>
          {state.folder}
          <small>{words.folderWords}</small>
          <div className={classes.row}>
            {onOpen && <Button onClick={onOpen}>{words.open}</Button>}
            <Button onClick={copyPath}>{words.copyPath}</Button>
          </div>
        </dd>
        <dt>{words.journal}</dt>
        <dd>
          {bytesInWords(bytes.journal)}
          <small>
            {words.files(journal.files)} · {words.lines(journal.lines)}
          </small>
        </dd>
        <dt>{words.bases}</dt>
        <dd>
          {bytesInWords(bytes.bases)}
          <small>{bases.length === 0 ? words.noBase : words.basesShown(bases.length)}</small>
        </dd>
        <dt>{words.attachments}</dt>
        <dd>{bytesInWords(bytes.attachments)}</dd>
        <dt>{words.found}</dt>
        <dd>
          {bytesInWords(bytes.found)}
          <small>{words.foundWords}</small>
        </dd>
        <dt>{words.total}</dt>
        <dd>{bytesInWords(total)}</dd>
        <dt>{words.free}</dt>
        <dd>{free === null ? words.unknown : bytesInWords(free)}</dd>
      </Facts>
    </Card>
  );
}
