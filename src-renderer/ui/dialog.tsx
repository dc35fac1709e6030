import { Modal } from '@mantine/core';
import type { ReactNode } from 'react';
import { useText } from '../text';
import classes from './dialog.module.css';
import { useFocusBack } from './focus-back';

type DialogProps = {
  title: string;
  onClose: () => void;
  size?: number | 'lg';
  /** A click beside the dialog does not close it: something runs in it. */
  held?: boolean;
  children: ReactNode;
};

/** A question or a task before the page, which waits. It is in the page only while it is open; `Esc` closes it, and the focus returns to where it was. */
export function Dialog({ title, onClose, size, held = false, children }: DialogProps) {
  const { close } = useText().forms;
  useFocusBack();
  return (
    <Modal
      opened
      onClose={onClose}
      title={title}
      {...(size === undefined ? {} : { size })}
      closeOnClickOutside={!held}
      classNames={{ content: classes.content ?? '', body: classes.body ?? '' }}
      closeButtonProps={{ 'aria-label': close }}
    >
      {children}
    </Modal>
  );
}
