import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { MOST_HOLD_REASON, type LegalHold } from '#shared/domain/privacy/erasure.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { useSetHold } from '../privacy-api.ts';
import classes from './privacy-dialogs.module.css';

/** Sets a hold, changes its reason, or lifts it. */
export function HoldDialog(props: { customerId: number; hold: LegalHold | null; onClose: () => void }) {
  const { customerId, hold, onClose } = props;
  const { t } = useWords();
  const mayLift = useMay('customers.erase');
  const set = useSetHold();
  const [reason, setReason] = useState(hold?.reason ?? '');
  const save = (next: string | null): void =>
    set.mutate({ customerId, reason: next }, { onSuccess: () => onClose() });
  return (
    <FormDialog
      title={t('privacy.hold-title')}
      width="form"
      testId="hold-dialog"
      keepsTyped={reason !== ''}
      onClose={onClose}
      onSubmit={() => save(reason.trim())}
      canSubmit={reason.trim().length >= 3}
      confirm={t(hold === null ? 'privacy.hold-set' : 'privacy.hold-change')}
      confirmTestId="hold-confirm"
      isBusy={set.isPending}
      error={set.isError ? errorCodeOf(set.error) : null}
    >
      <p className={classes.body}>{t('privacy.hold-body')}</p>
      <Textarea
        label={t('privacy.hold-reason')}
        value={reason}
        maxLength={MOST_HOLD_REASON}
        spellCheck
        autosize
        minRows={2}
        dir="auto"
        onChange={(event) => setReason(event.currentTarget.value)}
        data-testid="hold-reason"
      />
      {hold !== null && mayLift ? (
        <Button variant="default" onClick={() => save(null)} data-testid="hold-lift">
          {t('privacy.hold-lift')}
        </Button>
      ) : null}
    </FormDialog>
  );
}
