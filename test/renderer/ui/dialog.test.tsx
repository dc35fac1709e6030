import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { expect, onTestFinished, test } from 'vitest';
import { Dialog } from '../../../src-renderer/ui/dialog';
import { Look } from '../../../src-renderer/ui/look';

function Page() {
  const [open, setOpen] = useState<'first' | 'second' | null>(null);
  return (
    <Look>
      <button onClick={() => setOpen('first')}>open</button>
      {open === 'first' && (
        <Dialog title="First" onClose={() => setOpen(null)}>
          <button data-autofocus onClick={() => setOpen('second')}>
            go on
          </button>
        </Dialog>
      )}
      {open === 'second' && (
        <Dialog title="Second" onClose={() => setOpen(null)}>
          <button data-autofocus>here</button>
        </Dialog>
      )}
    </Look>
  );
}

test('when a dialog goes the focus returns to where it was, also when one dialog led to the next', async () => {
  const { unmount } = render(<Page />);
  onTestFinished(unmount);
  const user = userEvent.setup();
  const opener = screen.getByRole('button', { name: 'open' });
  await user.click(opener);
  await waitFor(() => expect(document.activeElement?.textContent).toBe('go on'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
  await user.click(opener);
  await user.click(await screen.findByRole('button', { name: 'go on' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('here'));
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement).toBe(opener));
});
