import { DateInput, type DateInputProps } from '@mantine/dates';
import { IconCalendar } from '@tabler/icons-react';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './dates.module.css';
import { WHOLE_ON_SCREEN } from './whole-on-screen.ts';
import { readDateText, showDate } from './date-text.ts';

type DateFieldProps = Pick<DateInputProps, 'aria-label' | 'className' | 'error' | 'label' | 'size'> & {
  /** `YYYY-MM-DD`, '' while unfilled. */
  value: string;
  /** '' while what is written is no date. */
  onChange: (value: string) => void;
  /** For a field that may be empty: whether something is written that is no date, which is not the same as nothing. */
  onUnreadable?: (isUnreadable: boolean) => void;
  /** The first and the last day the calendar offers; what is written beyond them is for the caller to judge. */
  min?: string;
  max?: string;
  /** With a button that empties it. */
  isClearable?: boolean;
  /** Where a dialog begins. */
  isFirst?: boolean;
  testId?: string;
};

/** A day: written as `5/3/2027` or chosen in the calendar. */
export function DateField(props: DateFieldProps) {
  const {
    value,
    onChange,
    onUnreadable = () => {},
    min = '',
    max = '9999',
    isClearable = false,
    isFirst,
    testId,
    error,
    ...rest
  } = props;
  const { t } = useWords();
  const [isUnreadable, setUnreadable] = useState(false);
  const [hasLeft, setLeft] = useState(true);
  const [isOpen, setOpen] = useState(false);
  const judge = (isNoDate: boolean): void => {
    setUnreadable(isNoDate);
    onUnreadable(isNoDate);
  };
  const write = (text: string): void => {
    const isDate = readDateText(text) !== undefined;
    judge(!isDate && text.trim() !== '');
    setLeft(false);
    if (!isDate) onChange('');
  };
  return (
    <DateInput
      {...rest}
      value={value === '' ? null : value}
      onChange={(date) => {
        judge(false);
        setOpen(false);
        onChange(date ?? '');
      }}
      // What cannot be read stays, to be mended.
      fixOnBlur={!isUnreadable}
      onInput={(event) => write(event.currentTarget.value)}
      // The calendar comes when it is asked for, and not to whoever only passes by or writes.
      onClick={() => setOpen(true)}
      onBlur={() => {
        setLeft(true);
        setOpen(false);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
      dateParser={(text) => readDateText(text) ?? null}
      valueFormat={showDate}
      getDayProps={(date) => ({ disabled: date < min || date > max })}
      clearable={isClearable}
      allowDeselect={false}
      clearButtonProps={{ 'aria-label': t('dates.clear') }}
      placeholder={t('dates.placeholder')}
      error={isUnreadable && hasLeft ? t('dates.unreadable') : error}
      rightSection={<IconCalendar {...ICON.control} />}
      rightSectionPointerEvents={isClearable ? 'all' : 'none'}
      classNames={{ input: classes.date ?? '' }}
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
      popoverProps={{ opened: isOpen, middlewares: WHOLE_ON_SCREEN }}
      // Escape closes the calendar first, and not the dialog around it.
      data-mantine-stop-propagation={isOpen}
      data-autofocus={isFirst}
      data-testid={testId}
    />
  );
}
