import { Modal } from '@mantine/core';
import { useText } from '../../text';
import type { Command } from '../commands';
import { keyLabel } from '../keys';
import classes from './keys-dialog.module.css';

/** Every key with what it does. */
export function KeysDialog({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const { palette: words, forms } = useText();
  const named = commands.map(({ id, name }) => [keyLabel(id), name] as const).filter(([key]) => key !== '');
  return (
    <Modal opened onClose={onClose} title={words.keysTitle} closeButtonProps={{ 'aria-label': forms.close }}>
      <dl className={classes.keys}>
        {[...named, ...words.keysMore].map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{name}</dd>
          </div>
        ))}
      </dl>
      <p className={classes.words}>{words.keysWords}</p>
    </Modal>
  );
}
