import { useState } from 'react';
import { FARTHEST_MS } from '#shared/domain/given-times.ts';
import { fromPharmacyField, toPharmacyField } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { DateTimeField } from '../../ui/dates/date-time-field.tsx';
import { useMinute } from '../../ui/time/use-clock.ts';
import { FormDialog } from '../../ui/dialog/form-dialog.tsx';

const faultOf = (at: number, now: number): 'tickets.pick-past' | 'tickets.pick-far' | null => {
  if (at <= now) return 'tickets.pick-past';
  return at > now + FARTHEST_MS ? 'tickets.pick-far' : null;
};

/** Any time that is still to come, within a year. `start`: where it begins, epoch ms. */
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
  const fault = at === undefined ? null : faultOf(at, minute);
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
      canSubmit={at !== undefined && fault === null}
      submitsByEnter
    >
      <DateTimeField
        label={props.title}
        isLabelHidden
        isFirst
        value={value}
        onChange={setValue}
        error={fault === null ? undefined : t(fault)}
        testId="time-input"
      />
    </FormDialog>
  );
}
