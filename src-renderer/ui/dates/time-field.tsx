import { Combobox, TextInput, useCombobox, type TextInputProps } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { useRef, type KeyboardEvent } from 'react';
import { clockText, minuteOfTime } from '#shared/time/clock-text.ts';
import { readTime } from '#shared/time/read-time.ts';
import { pharmacyTime, usePharmacyClock } from '../../i18n/pharmacy-clock.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './dates.module.css';
import { OpenButton } from './open-button.tsx';
import { HALF_HOURS, halfHourOf, quarterBeside } from './time-text.ts';
import { useTyped } from './use-typed.ts';
import { WHOLE_ON_SCREEN } from './whole-on-screen.ts';

type TimeFieldProps = Pick<TextInputProps, 'aria-label' | 'className' | 'error' | 'label' | 'size'> & {
  /** `HH:MM` of 24 hours, '' while unfilled. */
  value: string;
  /** '' while what is written is no time. */
  onChange: (value: string) => void;
  onUnreadable?: (isUnreadable: boolean) => void;
  /** False where an emptied field is no time either. */
  mayBeEmpty?: boolean;
  testId?: string;
};

/** A time of day, written as people write times, stepped by quarter hours with the arrows, or chosen in the list. */
export function TimeField(props: TimeFieldProps) {
  const { value, onChange, onUnreadable, mayBeEmpty = true, testId, error, ...rest } = props;
  const { t, language } = useWords();
  const { face } = usePharmacyClock();
  const input = useRef<HTMLInputElement>(null);
  const times = useCombobox({
    onDropdownOpen: () => times.updateSelectedOptionIndex('active', { scrollIntoView: true }),
  });
  const show = (time: string): string => clockText(minuteOfTime(time), language, face);
  const typed = useTyped({
    value,
    show,
    read: (text) => readTime(text, face === '24-hours' ? undefined : halfOf(value)),
    onChange,
    onUnreadable,
    mayBeEmpty,
  });
  const open = (): void => {
    input.current?.focus();
    times.toggleDropdown();
  };
  const near = typed.taken() || pharmacyTime();
  const press = (event: KeyboardEvent): void => {
    const isDown = event.key === 'ArrowDown';
    if (times.dropdownOpened) return;
    if (event.altKey && isDown) {
      event.preventDefault();
      times.openDropdown();
    } else if (isDown || event.key === 'ArrowUp') {
      event.preventDefault();
      typed.put(quarterBeside(near, isDown ? 'earlier' : 'later'));
    } else if (event.key === 'Enter') typed.take();
  };
  return (
    <Combobox
      store={times}
      middlewares={WHOLE_ON_SCREEN}
      onOptionSubmit={(time) => {
        typed.put(time);
        times.closeDropdown();
      }}
    >
      <Combobox.Target withKeyboardNavigation={times.dropdownOpened}>
        <TextInput
          spellCheck={false}
          {...rest}
          ref={input}
          value={typed.text}
          onChange={(event) => typed.write(event.currentTarget.value)}
          onKeyDown={press}
          onBlur={() => {
            typed.take();
            times.closeDropdown();
          }}
          error={typed.isUnreadable ? t('dates.time-unreadable', { example: isolate(show('21:30')) }) : error}
          rightSection={
            <OpenButton label={t('dates.choose-time')} icon={<IconClock {...ICON.control} />} onOpen={open} />
          }
          classNames={{ input: classes.time ?? '' }}
          // Escape closes the list first, and not the dialog around it.
          data-mantine-stop-propagation={times.dropdownOpened}
          data-time={value}
          data-testid={testId}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options className={classes.times}>
          {HALF_HOURS.map((time) => (
            <Combobox.Option key={time} value={time} active={time === halfHourOf(near)}>
              {show(time)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}

/** The half of the day a time is in: an hour that is written over it is meant to be in it, too. */
function halfOf(time: string): 'am' | 'pm' | undefined {
  if (time === '') return undefined;
  return minuteOfTime(time) < 720 ? 'am' : 'pm';
}
