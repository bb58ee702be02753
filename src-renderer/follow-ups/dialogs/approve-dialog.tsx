import { Checkbox, Textarea } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { useState } from 'react';
import type { DueRefill } from '#shared/domain/follow-ups/refill.ts';
import { MAX_TEXT_LENGTH } from '#shared/domain/messages/message.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { HealthOf } from '../../health/mark/health-of.ts';
import { useFollowUp } from '../follow-ups-api.ts';
import classes from '../parts/follow-ups.module.css';
import { CustomerName } from '../parts/customer-name.tsx';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** The texts as they go, one or all; where nobody knows whether the customer agreed, staff say so by their name. */
export function ApproveDialog({ due, onClose }: { due: readonly DueRefill[]; onClose: () => void }) {
  const { t } = useWords();
  const [texts, setTexts] = useState<Readonly<Record<number, string>>>({});
  const [saysAgreed, setSaysAgreed] = useState(false);
  const approve = useFollowUp('refills.approve', { showsOwnError: true });
  const asksAgreement = due.some(({ agreement }) => agreement === 'unknown');
  const textOf = ({ refill, text }: DueRefill): string => texts[refill.id] ?? text;
  const isGood = (one: DueRefill): boolean =>
    textOf(one).trim() !== '' && textOf(one).trim().length <= MAX_TEXT_LENGTH;
  const submit = (): void =>
    approve.mutate(
      {
        approvals: due.map((one) => ({
          refillId: one.refill.id,
          dueOn: one.refill.nextDue,
          text: textOf(one),
          saysAgreed,
        })),
      },
      {
        onSuccess: ({ left }) => {
          if (left > 0) notifications.show({ message: t('refills.some-left') });
          onClose();
        },
      },
    );
  return (
    <FormDialog
      title={t('refills.approve-title')}
      width="form"
      testId="approve-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t('refills.send')}
      confirmTestId="approve-send"
      isBusy={approve.isPending}
      canSubmit={due.every(isGood) && (!asksAgreement || saysAgreed)}
      error={approve.isError ? errorCodeOf(approve.error) : null}
    >
      {due.map((one) => (
        <HealthOf key={one.refill.id} value={one.refill.for.customerId}>
          <AllergyMark names={[one.refill.item]} />
          <Textarea
            spellCheck
            label={
              <>
                <CustomerName followed={one.refill.for} />
                {' · '}
                <bdi>{one.refill.item}</bdi>
              </>
            }
            attributes={{ input: { dir: 'auto' } }}
            autosize
            minRows={3}
            maxRows={7}
            value={textOf(one)}
            error={isGood(one) ? undefined : t('scheduled.text-bad')}
            onChange={(event) => setTexts({ ...texts, [one.refill.id]: event.currentTarget.value })}
            data-testid="approve-text"
          />
        </HealthOf>
      ))}
      {asksAgreement ? (
        <Checkbox
          label={t(due.length === 1 ? 'refills.agreed' : 'refills.agreed-all')}
          description={t('refills.agreed-why')}
          checked={saysAgreed}
          onChange={(event) => setSaysAgreed(event.currentTarget.checked)}
          data-testid="approve-agreed"
        />
      ) : null}
      <p className={classes.hint}>{t('pace.why')}</p>
    </FormDialog>
  );
}
