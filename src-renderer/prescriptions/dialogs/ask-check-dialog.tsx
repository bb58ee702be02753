import { Radio, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';
import { usePrescriptionStep } from '../prescriptions-api.ts';
import { useCheckers } from '../use-checkers.ts';
import classes from './dialogs.module.css';

/** Whom one asks to look at the lines and prices: a note in the chat mentions them, so that they hear of it. */
export function AskCheckDialog({
  prescription,
  onClose,
}: {
  prescription: Prescription;
  onClose: () => void;
}) {
  const { t } = useWords();
  const checkers = useCheckers(prescription);
  const [chosenId, setChosenId] = useState<number | undefined>(checkers[0]?.id);
  const [typed, setTyped] = useState('');
  const ask = usePrescriptionStep('prescriptions.requestCheck');
  const colleague = checkers.find(({ id }) => id === chosenId);
  const submit = (): void => {
    if (colleague === undefined) return;
    const number = isolateLtr(`#${prescription.id}`);
    const request = `@${colleague.name} ${t('prescriptions.check-note', { number })}`;
    const note = typed.trim() === '' ? request : `${request}\n${typed.trim()}`;
    ask.mutate({ id: prescription.id, note }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t('prescriptions.request-check')}
      width="question"
      testId="ask-check-dialog"
      onClose={onClose}
      onSubmit={submit}
      submitsByEnter
      confirm={t('prescriptions.ask-check-confirm')}
      confirmTestId="ask-check-confirm"
      isBusy={ask.isPending}
      canSubmit={colleague !== undefined}
      error={ask.error === null ? null : errorCodeOf(ask.error)}
    >
      <p className={classes.hint}>{t('prescriptions.ask-check-hint')}</p>
      <Radio.Group
        label={t('prescriptions.ask-check-whom')}
        value={String(chosenId)}
        onChange={(value) => setChosenId(Number(value))}
      >
        <div className={classes.options}>
          {checkers.map(({ id, name, isOnShift }) => (
            <Radio
              key={id}
              value={String(id)}
              label={<bdi>{name}</bdi>}
              description={isOnShift ? undefined : t('staff.away')}
              data-autofocus={id === checkers[0]?.id ? true : undefined}
              data-testid="checker"
            />
          ))}
        </div>
      </Radio.Group>
      <TextInput
        spellCheck
        label={t('prescriptions.ask-check-note')}
        dir={typed === '' ? undefined : 'auto'}
        maxLength={500}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
    </FormDialog>
  );
}
