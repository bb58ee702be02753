import { DatePicker } from '@mantine/dates';
import { useWords } from '../../i18n/use-words.ts';

/** A month to choose a day from, which begins at the day that holds. */
export function DayCalendar(props: {
  /** `YYYY-MM-DD`, '' for none. */
  value: string;
  /** Where the keyboard begins. */
  shown: string;
  min: string | undefined;
  max: string | undefined;
  onPick: (date: string) => void;
}) {
  const { value, shown, min, max, onPick } = props;
  const { t } = useWords();
  return (
    <DatePicker
      value={value === '' ? null : value}
      defaultDate={shown}
      {...(min === undefined ? {} : { minDate: min })}
      {...(max === undefined ? {} : { maxDate: max })}
      onChange={(date) => {
        // A day that is pressed again is meant again.
        onPick(date ?? value);
      }}
      getDayProps={(date) => (date === shown ? START : {})}
      ariaLabels={{
        monthLevelControl: t('dates.choose-month'),
        yearLevelControl: t('dates.choose-year'),
        nextMonth: t('dates.next-month'),
        previousMonth: t('dates.previous-month'),
        nextYear: t('dates.next-year'),
        previousYear: t('dates.previous-year'),
        nextDecade: t('dates.next-decade'),
        previousDecade: t('dates.previous-decade'),
      }}
      {...CLOSES_FIRST}
    />
  );
}

const START = { 'data-autofocus': true };
/** Escape closes the calendar first, and not the dialog around it. */
const CLOSES_FIRST = { __stopPropagation: true };
