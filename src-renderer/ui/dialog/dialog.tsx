import { Modal, type ModalProps } from '@mantine/core';
import { useWords } from '../../i18n/use-words.ts';

/** A question, a form, a form with texts, a list with details, and what is a desk of its own. */
const WIDTHS = { question: 460, form: 560, texts: 640, details: 980, desk: 1120 } as const;

type DialogProps = Omit<ModalProps, 'opened' | 'size' | 'radius' | 'centered' | 'closeButtonProps'> & {
  /** Left out where the dialog is only drawn while it is open. */
  isOpen?: boolean;
  width: keyof typeof WIDTHS;
  testId?: string;
};

/** The frame of every dialog: in the middle, with its title and a button that closes it. */
export function Dialog({ isOpen = true, width, testId, ...rest }: DialogProps) {
  const { t } = useWords();
  return (
    <Modal
      opened={isOpen}
      size={WIDTHS[width]}
      centered
      closeButtonProps={{ 'aria-label': t('common.close') }}
      data-testid={testId}
      {...rest}
    />
  );
}
