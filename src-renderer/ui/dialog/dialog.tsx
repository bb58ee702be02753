import { Modal, type ModalProps } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useLayoutEffect, type ReactNode, type RefObject } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { awaitField } from '../focus/begin-in.ts';
import { fieldOf, startOf } from '../focus/first-field.ts';
import { successorOf } from '../focus/removed-places.ts';
import { useFocusGoesOn } from '../focus/use-focus-goes-on.ts';
import { useFocusGivenBack } from '../focus/use-focus-given-back.ts';
import classes from './dialog.module.css';
import { confirmByKey } from './confirm-by-key.ts';
import { useIsTopmost } from './open-dialogs.ts';

/** One thing to pick, a question, a form, a form with texts, a list with details, and what is a desk of its own. */
const WIDTHS = { picker: 368, question: 460, form: 560, texts: 640, details: 980, desk: 1120 } as const;
/** From here on what is said in passing has room beside the title. */
const WIDE = WIDTHS.details;

type DialogProps = Omit<ModalProps, 'opened' | 'size' | 'radius' | 'centered' | 'closeButtonProps'> & {
  /** Left out where the dialog is only drawn while it is open. */
  isOpen?: boolean;
  width: keyof typeof WIDTHS;
  testId?: string;
};

/**
 * The frame of every dialog: in the middle, with its title and a button that closes it. The keyboard begins in its first
 * field, and is where it was when the dialog has gone. What the desk says in passing stands beside or under the title
 * meanwhile: beside the dialog nobody looks, and over it it would lie on what is asked. A wide dialog has pages and lists in
 * which one presses this and that: nothing in it moves when something is said, so that no press goes elsewhere.
 */
export function Dialog({
  isOpen = true,
  width,
  testId,
  title,
  withCloseButton = true,
  closeOnEscape = true,
  children,
  ...rest
}: DialogProps) {
  const { t } = useWords();
  const isTopmost = useIsTopmost(isOpen);
  const frame = useFocusGivenBack(isOpen);
  const isWide = WIDTHS[width] >= WIDE;
  return (
    <Modal.Root
      opened={isOpen}
      size={WIDTHS[width]}
      centered
      returnFocus={false}
      // Every dialog hears the key; what lies over it goes first, whether or not that was opened from it.
      closeOnEscape={closeOnEscape && isTopmost}
      data-testid={testId}
      {...rest}
    >
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header classNames={{ header: classes.header ?? '' }} data-wide={isWide}>
          {title === undefined ? null : <Modal.Title>{title}</Modal.Title>}
          {withCloseButton ? <Modal.CloseButton aria-label={t('common.close')} /> : null}
          {isTopmost ? (
            <Notifications
              className={classes.notices ?? ''}
              withinPortal={false}
              containerWidth="100%"
              limit={isWide ? 1 : 2}
            />
          ) : null}
        </Modal.Header>
        <Modal.Body>
          <DialogStart frame={frame}>{children}</DialogStart>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}

/** Mantine takes the keyboard to what is marked; unmarked, it would begin on the cross that closes. */
function DialogStart({ frame, children }: { frame: RefObject<HTMLDivElement | null>; children: ReactNode }) {
  useLayoutEffect(() => {
    const place = frame.current;
    if (place === null || place.querySelector('[data-autofocus]') !== null) return;
    startOf(place)?.setAttribute('data-autofocus', 'true');
    if (fieldOf(place) !== null) return;
    return awaitField(place);
  }, [frame]);
  useFocusGoesOn(frame, (gone) => {
    const place = frame.current;
    if (place === null) return null;
    // A row of a list in it leaves the keyboard to its neighbour; what it no longer has to ask, to its beginning.
    const next = gone instanceof HTMLElement ? successorOf(gone) : undefined;
    return next !== undefined && place.contains(next) ? next : startOf(place);
  });
  return (
    <div ref={frame} className={classes.frame} onKeyDown={confirmByKey}>
      {children}
    </div>
  );
}
