import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import {
  CANCEL_REASONS,
  cancelReasonSchema,
  type CancelReason,
  type Prescription,
} from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePrescriptionStep } from '../prescriptions-api.ts';
import classes from './dialogs.module.css';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** Asks why, so that the list of what is done says it. */
export function CancelDialog({ prescription, onClose }: { prescription: Prescription; onClose: () => void }) {
  const { t } = useWords();
  const [reason, setReason] = useState<CancelReason>(
    prescription.lineCount === 0 ? 'no-prescription' : 'customer-declined',
  );
  const [note, setNote] = useState('');
  const cancel = usePrescriptionStep('prescriptions.cancel');
  return (
    <FormDialog
      title={t('prescriptions.cancel-title')}
      width="question"
      testId="cancel-dialog"
      onClose={onClose}
      onSubmit={() => cancel.mutate({ id: prescription.id, reason, note }, { onSuccess: onClose })}
      confirm={t('prescriptions.cancel')}
      confirmTestId="cancel-confirm"
      isBusy={cancel.isPending}
      error={cancel.error === null ? null : errorCodeOf(cancel.error)}
      cancel={t('prescriptions.keep')}
      isDangerous
      focus="cancel"
    >
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
        spellCheck
        label={t('prescriptions.cancel-note')}
        dir="auto"
        maxLength={500}
        value={note}
        onChange={(event) => setNote(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
