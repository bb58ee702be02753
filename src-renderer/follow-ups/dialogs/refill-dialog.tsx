import { NumberInput, TextInput } from '@mantine/core';
import { useState } from 'react';
import { refillDraftSchema, type Refill } from '#shared/domain/follow-ups/refill.ts';
import { dueOn } from '#shared/desk/follow-ups/refill-cycle.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateField } from '../../ui/dates/date-field.tsx';
import { AllergyMark } from '../../health/mark/allergy-mark.tsx';
import { ConversationHealth } from '../../health/strip/conversation-health.tsx';
import { useFollowUp } from '../follow-ups-api.ts';
import classes from '../parts/follow-ups.module.css';
import { ItemInput } from './item-input.tsx';
import { useWhen } from '../parts/use-when.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

const USUAL = { daysSupply: 30, remindBeforeDays: 3 };

/** What a customer takes and for how long it lasts. */
export function RefillDialog({
  conversationId,
  refill,
  onClose,
}: {
  conversationId: number;
  /** Null for a new one. */
  refill: Refill | null;
  onClose: () => void;
}) {
  const { t } = useWords();
  const when = useWhen();
  const [item, setItem] = useState(refill?.item ?? '');
  const [doseNote, setDoseNote] = useState(refill?.doseNote ?? '');
  const [startedOn, setStartedOn] = useState(refill?.startedOn ?? when.today);
  const [daysSupply, setDaysSupply] = useState<number | string>(refill?.daysSupply ?? USUAL.daysSupply);
  const [before, setBefore] = useState<number | string>(refill?.remindBeforeDays ?? USUAL.remindBeforeDays);
  const [wasTried, setTried] = useState(false);
  const save = useFollowUp('refills.save', { showsOwnError: true });
  const read = refillDraftSchema.safeParse({
    item,
    doseNote,
    startedOn,
    daysSupply,
    remindBeforeDays: before,
  });
  const wrong = new Set(read.success || !wasTried ? [] : read.error.issues.map(({ path }) => path[0]));
  const submit = (): void => {
    setTried(true);
    if (read.success)
      save.mutate({ id: refill?.id ?? null, conversationId, draft: read.data }, { onSuccess: onClose });
  };
  return (
    <FormDialog
      title={t(refill === null ? 'refills.new' : 'refills.edit')}
      width="form"
      testId="refill-dialog"
      onClose={onClose}
      onSubmit={submit}
      confirm={t('follow-ups.save')}
      confirmTestId="refill-save"
      isBusy={save.isPending}
      error={save.isError ? errorCodeOf(save.error) : null}
    >
      <ConversationHealth conversationId={conversationId}>
        <ItemInput value={item} onChange={setItem} isWrong={wrong.has('item')} />
        <AllergyMark names={[item]} />
      </ConversationHealth>
      <TextInput
        spellCheck={false}
        label={t('refills.dose')}
        attributes={{ input: { dir: 'auto' } }}
        value={doseNote}
        maxLength={300}
        onChange={(event) => setDoseNote(event.currentTarget.value)}
      />
      <DateField
        label={t('refills.started')}
        value={startedOn}
        error={wrong.has('startedOn') ? t('refills.date-bad') : undefined}
        onChange={setStartedOn}
        testId="refill-started"
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('refills.days')}
          value={daysSupply}
          min={1}
          max={366}
          allowDecimal={false}
          error={wrong.has('daysSupply') ? t('refills.days-bad') : undefined}
          onChange={setDaysSupply}
          data-testid="refill-days"
        />
        <NumberInput
          label={t('refills.before')}
          value={before}
          min={0}
          max={60}
          allowDecimal={false}
          error={wrong.has('remindBeforeDays') ? t('refills.before-bad') : undefined}
          onChange={setBefore}
          data-testid="refill-before"
        />
      </div>
      {read.success ? (
        <p className={classes.hint}>{t('refills.due-on', { date: when.day(dueOn(read.data)) })}</p>
      ) : null}
    </FormDialog>
  );
}
