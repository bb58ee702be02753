import { IconPrescription } from '@tabler/icons-react';
import { isPicture } from '#shared/domain/messages/attachment.ts';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isPdf } from '../../ui/message/viewable.ts';
import classes from './make-prescription.module.css';
import { useMakePrescription } from './use-make-prescription.ts';
import { ICON } from '../../ui/icon-size.ts';

/** Whether a prescription can be read from a message: a customer's picture or PDF. */
export const canBePrescription = (message: Message): boolean =>
  message.direction === 'incoming' &&
  message.revokedAt === null &&
  ((message.attachment !== null && isPicture(message.attachment)) || isPdf(message));

/** In the corner of a customer's photo, while the pointer or the focus is there. */
export function MakePrescription({ message }: { message: Message }) {
  const { t } = useWords();
  const { make, isMaking } = useMakePrescription();
  if (!canBePrescription(message)) return null;
  return (
    <button
      type="button"
      className={classes.make}
      aria-label={t('prescriptions.make')}
      title={t('prescriptions.make')}
      disabled={isMaking}
      onClick={() => make(message.id)}
      data-testid="make-prescription"
    >
      <IconPrescription {...ICON.control} />
    </button>
  );
}
