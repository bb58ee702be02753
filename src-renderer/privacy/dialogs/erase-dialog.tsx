import { Select, TextInput } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import { ERASURE_REASONS, type PersonSummary } from '#shared/domain/privacy/erasure.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { useEraseCustomer, usePersonSummary } from '../privacy-api.ts';
import { CopiesOutside } from './copies-outside.tsx';
import classes from './privacy-dialogs.module.css';

type Reason = (typeof ERASURE_REASONS)[number];
type Refusal = 'held' | 'sending' | 'mistyped' | 'changed';

/** Says what goes, what stays elsewhere, and asks for the name before anything goes. */
export function EraseDialog({ customerId, onClose }: { customerId: number; onClose: () => void }) {
  const { t } = useWords();
  const summary = usePersonSummary(customerId);
  if (summary.data === undefined) {
    return (
      <Dialog title={t('privacy.erase-title')} width="form" onClose={onClose} testId="erase-dialog">
        <QueryStates query={summary} />
      </Dialog>
    );
  }
  return (
    <EraseForm
      customerId={customerId}
      summary={summary.data}
      onChanged={() => void summary.refetch()}
      onClose={onClose}
    />
  );
}

function EraseForm({
  customerId,
  summary,
  onChanged,
  onClose,
}: {
  customerId: number;
  summary: PersonSummary;
  /** They are not the ones who were shown. */
  onChanged: () => void;
  onClose: () => void;
}) {
  const { t } = useWords();
  const { setOpenCustomerId } = useNavigation();
  const erase = useEraseCustomer();
  const [reason, setReason] = useState<Reason>('person-asked');
  const [typed, setTyped] = useState('');
  const [refused, setRefused] = useState<Refusal | null>(null);
  const shown = refused ?? (summary.hold === null ? (summary.isSending ? 'sending' : null) : 'held');
  return (
    <FormDialog
      title={t('privacy.erase-title')}
      width="form"
      testId="erase-dialog"
      keepsTyped={typed !== ''}
      onClose={onClose}
      isDangerous
      canSubmit={summary.hold === null && typed.trim() !== ''}
      onSubmit={() =>
        erase.mutate(
          { customerId, reason, typed, contactIds: summary.contactIds },
          {
            onSuccess: ({ outcome }) => {
              if (outcome === 'changed') {
                setTyped('');
                onChanged();
              }
              if (outcome !== 'begun') return setRefused(outcome);
              notifications.show({ message: t('privacy.erased') });
              setOpenCustomerId(null);
              onClose();
            },
          },
        )
      }
      confirm={t('privacy.erase-confirm')}
      confirmTestId="erase-confirm"
      isBusy={erase.isPending}
      error={erase.isError ? errorCodeOf(erase.error) : null}
    >
      <p className={classes.body}>{t('privacy.erase-body')}</p>
      <Amounts summary={summary} />
      <p className={classes.hint}>{t('privacy.erase-stays')}</p>
      <p className={classes.hint}>{t('privacy.erase-copies', { page: isolate(t('retention.tab')) })}</p>
      <CopiesOutside />
      <Select
        label={t('privacy.erase-reason')}
        data={ERASURE_REASONS.map((value) => ({ value, label: t(`privacy.reason-${value}`) }))}
        value={reason}
        allowDeselect={false}
        onChange={(value) => setReason(ERASURE_REASONS.find((each) => each === value) ?? 'person-asked')}
        data-testid="erase-reason"
      />
      <TextInput
        label={t('privacy.erase-type', { name: isolate(summary.typed) })}
        value={typed}
        onChange={(event) => {
          setTyped(event.currentTarget.value);
          setRefused(null);
        }}
        dir="auto"
        spellCheck={false}
        autoComplete="off"
        disabled={summary.hold !== null}
        data-testid="erase-typed"
      />
      {shown === null ? null : (
        <p role="alert" className={classes.refused} data-testid="erase-refused">
          {t(`privacy.refused-${shown}`)}
        </p>
      )}
    </FormDialog>
  );
}

/** How much it is. */
function Amounts({ summary }: { summary: PersonSummary }) {
  const { count } = useWords();
  const parts = ['messages', 'files', 'tickets', 'prescriptions', 'notes'] as const;
  return (
    <ul className={classes.amounts} data-testid="erase-amounts">
      {parts
        .filter((part) => summary[part] > 0)
        .map((part) => (
          <li key={part}>{count(`privacy.${part}`, summary[part])}</li>
        ))}
    </ul>
  );
}
