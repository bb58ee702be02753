import { TimePicker, type TimePickerProps } from '@mantine/dates';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './dates.module.css';
import { inHalf } from './time-text.ts';
import { WHOLE_ON_SCREEN } from './whole-on-screen.ts';
import { writeInLatin } from './write-in-latin.ts';

type TimeFieldProps = Pick<TimePickerProps, 'aria-label' | 'className' | 'error' | 'label' | 'size'> & {
  /** `HH:MM` of 24 hours, '' while unfilled. */
  value: string;
  /** '' while a part of it is missing. */
  onChange: (value: string) => void;
  testId?: string;
};

/** A time of day in twelve hours: written, stepped with the arrows, or chosen in the list. */
export function TimeField({ value, onChange, testId, ...rest }: TimeFieldProps) {
  const { t, language } = useWords();
  const [isOpen, setOpen] = useState(false);
  const labels = { am: t('dates.am'), pm: t('dates.pm') };
  // Escape closes the list first, and not the dialog around it.
  const part = { 'data-mantine-stop-propagation': isOpen };
  const number = { ...part, onBeforeInput: writeInLatin };
  const write = (text: string): void => {
    if (value === '') return;
    if (text === labels.am) onChange(inHalf(value, 'am'));
    else if (text === labels.pm) onChange(inHalf(value, 'pm'));
  };
  return (
    <TimePicker
      // It keeps the word for the half of the day, which is another one in another language.
      key={language}
      {...rest}
      // An emptied part leaves the others as they are.
      {...(value === '' ? {} : { value })}
      onChange={onChange}
      format="12h"
      amPmLabels={labels}
      hoursInputLabel={t('dates.hour')}
      minutesInputLabel={t('dates.minute')}
      amPmInputLabel={t('dates.half-of-day')}
      hoursInputProps={number}
      minutesInputProps={number}
      amPmSelectProps={{
        ...part,
        // The field takes its two words only, and lets nobody write anything else.
        onBeforeInput: (event) => {
          event.preventDefault();
          write((event.nativeEvent as InputEvent).data ?? '');
        },
      }}
      withDropdown
      onBlurCapture={() => setOpen(false)}
      // The list comes when it is asked for, and not to whoever only passes by or writes.
      onClickCapture={() => setOpen(true)}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      popoverProps={{ opened: isOpen, middlewares: WHOLE_ON_SCREEN }}
      classNames={{ fieldsGroup: classes.time ?? '', controlsListGroup: classes.lists ?? '' }}
      hiddenInputProps={{ 'data-time': true }}
      role="group"
      data-testid={testId}
    />
  );
}
