import { IconPrescription } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Action } from '../../media/viewer/action.tsx';
import { canBePrescription } from './make-prescription.tsx';
import { useMakePrescription } from './use-make-prescription.ts';

/** Among the actions of the viewer, while what it shows can be a prescription. */
export function MakePrescriptionAction({ message, onClose }: { message: Message; onClose: () => void }) {
  const { t } = useWords();
  const { make, isMaking } = useMakePrescription();
  if (!canBePrescription(message)) return null;
  return (
    <Action
      Icon={IconPrescription}
      label={t('prescriptions.make')}
      onClick={() => {
        onClose();
        make(message.id);
      }}
      isBusy={isMaking}
      name="make-prescription"
    />
  );
}
