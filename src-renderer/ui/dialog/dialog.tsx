import { Modal, type ModalProps } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useWords } from '../../i18n/use-words.ts';
import classes from './dialog.module.css';
import { useIsTopmost } from './open-dialogs.ts';

/** A question, a form, a form with texts, a list with details, and what is a desk of its own. */
const WIDTHS = { question: 460, form: 560, texts: 640, details: 980, desk: 1120 } as const;

type DialogProps = Omit<ModalProps, 'opened' | 'size' | 'radius' | 'centered' | 'closeButtonProps'> & {
  /** Left out where the dialog is only drawn while it is open. */
  isOpen?: boolean;
  width: keyof typeof WIDTHS;
  testId?: string;
};

/**
 * The frame of every dialog: in the middle, with its title and a button that closes it. What the desk says in passing
 * stands under the title meanwhile: beside the dialog nobody looks, and over it it would lie on what is asked.
 */
export function Dialog({
  isOpen = true,
  width,
  testId,
  title,
  withCloseButton = true,
  children,
  ...rest
}: DialogProps) {
  const { t } = useWords();
  const isTopmost = useIsTopmost(isOpen);
  return (
    <Modal.Root opened={isOpen} size={WIDTHS[width]} centered data-testid={testId} {...rest}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Header classNames={{ header: classes.header ?? '' }}>
          {title === undefined ? null : <Modal.Title>{title}</Modal.Title>}
          {withCloseButton ? <Modal.CloseButton aria-label={t('common.close')} /> : null}
          {isTopmost ? (
            <Notifications
              className={classes.notices ?? ''}
              withinPortal={false}
              containerWidth="100%"
              limit={2}
            />
          ) : null}
        </Modal.Header>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  );
}
