import { Button, Modal, Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  CANCEL_REASONS,
  cancelReasonSchema,
  type CancelReason,
  type Prescription,
} from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { usePrescriptionStep } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';

/** Asks why, so that the list of what is done says it. */
export function CancelDialog({ prescription, onClose }: { prescription: Prescription; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<CancelReason>(
    prescription.lineCount === 0 ? 'no-prescription' : 'customer-declined',
  );
  const [note, setNote] = useState('');
  const cancel = usePrescriptionStep('prescriptions.cancel');
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('prescriptions.cancel-title')}
      size={460}
      radius="lg"
      centered
      classNames={{ title: classes.title }}
      data-testid="cancel-dialog"
    >
      <div className={classes.body}>
        <Radio.Group
          label={t('prescriptions.cancel-reason')}
          value={reason}
          onChange={(value) => setReason(cancelReasonSchema.parse(value))}
        >
          <div className={classes.options}>
            {CANCEL_REASONS.map((one) => (
              <Radio
                key={one}
                value={one}
                label={t(`prescriptions.reason-${one}`)}
                data-testid={`reason-${one}`}
              />
            ))}
          </div>
        </Radio.Group>
        <TextInput
          label={t('prescriptions.cancel-note')}
          dir="auto"
          maxLength={500}
          value={note}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
        {cancel.error === null ? null : <ErrorNotice code={errorCodeOf(cancel.error)} />}
        <div className={classes.actions}>
          <Button variant="default" onClick={onClose} data-autofocus>
            {t('prescriptions.keep')}
          </Button>
          <Button
            color="red.9"
            loading={cancel.isPending}
            onClick={() => cancel.mutate({ id: prescription.id, reason, note }, { onSuccess: onClose })}
            data-testid="cancel-confirm"
          >
            {t('prescriptions.cancel')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}
