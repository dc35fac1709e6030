import { ImportPhotos } from '../attachments/phone-photos/import-photos';
import { useDialogs } from '../state/dialogs';
import { QuickCapture } from './capture/quick-capture';
import type { Command } from './commands';
import { KeysDialog } from './palette/keys-dialog';
import { Palette } from './palette/palette';
import { useReady } from './ready';

/** The dialogs that any page may open. */
export function Dialogs({ commands }: { commands: readonly Command[] }) {
  const { capturing, importing, palette, keys, set } = useDialogs();
  const { vault } = useReady();
  return (
    <>
      {palette && <Palette commands={commands} onClose={() => set({ palette: false })} />}
      {keys && <KeysDialog commands={commands} onClose={() => set({ keys: false })} />}
      {capturing && <QuickCapture projectId={capturing.projectId} onClose={() => set({ capturing: null })} />}
      {importing && (
        <ImportPhotos
          owner={importing.owner}
          beforehand={async () => vault?.makePoint('import')}
          onClose={() => set({ importing: null })}
        />
      )}
    </>
  );
}
