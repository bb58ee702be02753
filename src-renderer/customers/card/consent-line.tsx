import { useState } from 'react';
import type { Customer } from '#shared/domain/customers/customer.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { formatDay } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { useToday } from '../../ui/time/use-now.ts';
import { useSaveCustomer } from '../customers-api.ts';
import classes from './card.module.css';
import { TextButton } from '../../ui/text-button.tsx';

/** Whether the desk may write first, who said so and when. Opting in again asks first, because it is a promise. */
export function ConsentLine({ customer }: { customer: Customer }) {
  const { t, language } = useWords();
  const save = useSaveCustomer();
  const now = useToday();
  const agents = useSignedIn()?.agents ?? [];
  const [isAsking, setAsking] = useState(false);
  const { state, at, by } = customer.consent;
  const words = { today: t('thread.today'), yesterday: t('thread.yesterday') };
  const time = at === null ? '' : formatDay(at, now, language, words);
  const agent = agents.find(({ id }) => by === `agent:${id}`);
  const name = isolate(agent?.name ?? t('customers.consent-by-unknown'));
  return (
    <div className={classes.lines}>
      <span className={classes.line}>
        <span className={classes.consent} data-state={state} data-testid="customer-consent">
          {t(`customers.consent-${state}`)}
        </span>
        {state === 'opted-in' ? null : (
          <TextButton onClick={() => setAsking(true)}>{t('customers.opt-in')}</TextButton>
        )}
        {state === 'opted-out' ? null : (
          <TextButton
            onClick={() => save.mutate({ id: customer.id, change: { consent: 'opted-out' } })}
            data-testid="customer-opt-out"
          >
            {t('customers.opt-out')}
          </TextButton>
        )}
      </span>
      {at === null ? null : (
        <span className={classes.faint}>
          {by === 'customer'
            ? t('customers.consent-by-customer', { time })
            : t('customers.consent-by-staff', { name, time })}
        </span>
      )}
      {state === 'opted-out' ? <span className={classes.faint}>{t('customers.consent-hint')}</span> : null}
      <ConfirmDialog
        isOpen={isAsking}
        title={t('customers.opt-in-title')}
        body={t('customers.opt-in-body')}
        confirm={t('customers.opt-in')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          save.mutate({ id: customer.id, change: { consent: 'opted-in' } });
        }}
      />
    </div>
  );
}
