import { CloseButton, Popover, TextInput, type TextInputProps } from '@mantine/core';
import { IconCalendar } from '@tabler/icons-react';
import { useRef, useState, type KeyboardEvent } from 'react';
import { addDays } from '#shared/time/local-date.ts';
import { readDate, showDate } from '#shared/time/read-date.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import { DayCalendar } from './day-calendar.tsx';
import classes from './dates.module.css';
import { OpenButton } from './open-button.tsx';
import { useTyped } from './use-typed.ts';
import { WHOLE_ON_SCREEN } from './whole-on-screen.ts';

type DateFieldProps = Pick<TextInputProps, 'aria-label' | 'className' | 'error' | 'label' | 'size'> & {
  /** `YYYY-MM-DD`, '' while unfilled. */
  value: string;
  /** '' while what is written is no date. */
  onChange: (value: string) => void;
  /** Whether something is written that is no date, which is not the same as nothing. */
  onUnreadable?: (isUnreadable: boolean) => void;
  /** False where an emptied field is no date either. */
  mayBeEmpty?: boolean;
  /** The first and the last day that are meant; what is written beyond them is marked, and for the caller to refuse. */
  min?: string;
  max?: string;
  /** With a button that empties it. */
  isClearable?: boolean;
  /** Where a dialog begins. */
  isFirst?: boolean;
  testId?: string;
};

/** A day: written as people write dates, stepped with the arrows, or chosen in the calendar. */
export function DateField(props: DateFieldProps) {
  const { value, onChange, onUnreadable, mayBeEmpty = true, isClearable = false, ...others } = props;
  const { min, max, isFirst, testId, error, ...rest } = others;
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [isOpen, setOpen] = useState(false);
  const today = pharmacyDay();
  const typed = useTyped({
    value,
    show: showDate,
    read: (text) => readDate(text, { today, min, max }),
    onChange,
    onUnreadable,
    mayBeEmpty,
  });
  const within = (date: string): string => (min && date < min ? min : max && date > max ? max : date);
  const shown = within(typed.taken() || today);
  const press = (event: KeyboardEvent): void => {
    const isDown = event.key === 'ArrowDown';
    if (event.altKey && isDown) {
      event.preventDefault();
      setOpen(true);
    } else if (isDown || event.key === 'ArrowUp') {
      event.preventDefault();
      typed.put(typed.taken() === '' ? shown : within(addDays(shown, isDown ? -1 : 1)));
    } else if (event.key === 'Enter') typed.take();
  };
  const beyond =
    value === '' || within(value) === value
      ? undefined
      : t(value < (min ?? '') ? 'dates.too-early' : 'dates.too-late', {
          date: isolateLtr(showDate(within(value))),
        });
  return (
    <Popover
      opened={isOpen}
      onChange={setOpen}
      position="bottom-start"
      trapFocus
      returnFocus
      middlewares={WHOLE_ON_SCREEN}
    >
      <Popover.Target>
        <TextInput
          spellCheck={false}
          {...rest}
          ref={input}
          role="combobox"
          value={typed.text}
          onChange={(event) => typed.write(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={typed.take}
          placeholder={t('dates.placeholder')}
          error={typed.isUnreadable ? t('dates.unreadable') : error || beyond}
          rightSection={
            <span className={classes.buttons}>
              {isClearable && typed.text !== '' ? (
                <CloseButton size="sm" aria-label={t('dates.clear')} onClick={() => typed.put('')} />
              ) : null}
              <OpenButton
                label={t('dates.open-calendar')}
                icon={<IconCalendar {...ICON.control} />}
                onOpen={() => {
                  input.current?.focus();
                  setOpen(!isOpen);
                }}
              />
            </span>
          }
          rightSectionWidth={isClearable ? 60 : 36}
          classNames={{ input: classes.date ?? '' }}
          autoComplete="off"
          data-autofocus={isFirst}
          data-testid={testId}
        />
      </Popover.Target>
      <Popover.Dropdown data-dates-dropdown>
        <DayCalendar
          value={typed.taken()}
          shown={shown}
          min={min}
          max={max}
          onPick={(date) => {
            typed.put(date);
            setOpen(false);
          }}
        />
      </Popover.Dropdown>
    </Popover>
  );
}
