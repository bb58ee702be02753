import { useState } from 'react';
import { fromPharmacyField, toPharmacyField } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateTimeField } from '../../ui/dates/date-time-field.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

/** Any time that is still to come. `start`: where it begins, epoch ms. */
export function TimeDialog(props: {
  title: string;
  start: number;
  onClose: () => void;
  onPick: (at: number) => void;
}) {
  const { t } = useWords();
  const minute = useMinute();
  const [value, setValue] = useState(() => toPharmacyField(props.start));
  const at = fromPharmacyField(value);
  const isPast = at !== undefined && at <= minute;
  return (
    <FormDialog
      title={props.title}
      width="question"
      testId="time-dialog"
      onClose={props.onClose}
      onSubmit={() => {
        if (at === undefined) return;
        props.onPick(at);
        props.onClose();
      }}
      confirm={t('tickets.pick-submit')}
      confirmTestId="time-submit"
      canSubmit={at !== undefined && !isPast}
      submitsByEnter
    >
      <DateTimeField
        label={props.title}
        isLabelHidden
        isFirst
        value={value}
        onChange={setValue}
        error={isPast ? t('tickets.pick-past') : undefined}
        testId="time-input"
      />
    </FormDialog>
  );
}
