import { styleNonce } from '../../ui/nonce';
import classes from './paper-workspace.module.css';

/** All pages of a paper of which only the first are shown, out of sight, printed as soon as they are there. */
export function WholePrint({ title, page, onPrinted }: { title: string; page: string; onPrinted: () => void }) {
  return (
    <iframe
      className={classes.unseen}
      title={title}
      aria-hidden="true"
      sandbox="allow-same-origin allow-modals"
      srcDoc={page.replace('<style>', `<style nonce="${styleNonce()}">`)}
      onLoad={(event) => {
        event.currentTarget.contentWindow?.print();
        onPrinted();
      }}
    />
  );
}
