import { useText } from '../../text';
import { Dialog } from '../../ui/dialog';
import type { Command } from '../commands';
import { keyLabel } from '../keys';
import classes from './keys-dialog.module.css';

/** Every key with what it does. */
export function KeysDialog({ commands, onClose }: { commands: readonly Command[]; onClose: () => void }) {
  const words = useText().palette;
  const named = commands.map(({ id, name }) => [keyLabel(id), name] as const).filter(([key]) => key !== '');
  return (
    <Dialog onClose={onClose} title={words.keysTitle}>
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
    </Dialog>
  );
}
