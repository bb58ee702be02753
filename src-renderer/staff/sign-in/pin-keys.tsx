import { IconBackspace } from '@tabler/icons-react';
import type { MouseEvent } from 'react';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { digitOf } from '../../shortcuts/key-combination.ts';
import { useShortcut } from '../../shortcuts/use-shortcut.ts';
import classes from './secret-pad.module.css';
import { ICON } from '../../ui/icon-size.ts';

const MOST_DIGITS = 8;
/** Whoever presses the keys with the mouse can still go in with Enter. */
const keepKeyboard = (event: MouseEvent): void => event.preventDefault();

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '', '0'];

/** Dots and big keys, for the mouse, a touch screen and either keyboard's digits. */
export function PinKeys({
  value,
  onChange,
  onSubmit,
  isDisabled,
}: {
  value: string;
  onChange: (value: string) => void;
  onSubmit: () => void;
  isDisabled: boolean;
}) {
  const { t } = useWords();
  const isOn = (): boolean => !isDisabled;
  const add = (digit: string): void => onChange((value + digit).slice(0, MOST_DIGITS));
  const erase = (): void => onChange(value.slice(0, -1));
  useShortcut('pin-digit', ({ key }) => add(digitOf(key) ?? ''), { when: isOn });
  useShortcut('pin-erase', erase, { when: isOn });
  // A button that has the focus is pressed by Enter.
  useShortcut('pin-enter', onSubmit, {
    when: ({ target }) => isOn() && !(target instanceof HTMLButtonElement),
  });
  return (
    // Itself where the keyboard begins: on one of the keys, Enter would press that one instead of going in.
    <div
      className={classes.pin}
      role="group"
      aria-label={t('staff.pin')}
      tabIndex={0}
      data-main-field
      data-testid="pin-keys"
    >
      <div
        className={classes.dots}
        role="status"
        aria-label={t('staff.pin-filled', { count: isolateLtr(String(value.length)) })}
        data-testid="pin-dots"
        data-count={value.length}
      >
        {Array.from({ length: Math.max(4, value.length) }, (_, index) => (
          <span key={index} data-filled={index < value.length} />
        ))}
      </div>
      {/* As on every telephone, in Arabic too. */}
      <div className={classes.keys} dir="ltr" onMouseDown={keepKeyboard}>
        {DIGITS.map((digit) =>
          digit === '' ? (
            <span key="space" />
          ) : (
            <button
              key={digit}
              type="button"
              className={classes.key}
              disabled={isDisabled}
              aria-label={t('staff.digit', { digit })}
              onClick={() => add(digit)}
              data-testid={`pin-${digit}`}
            >
              {digit}
            </button>
          ),
        )}
        <button
          type="button"
          className={classes.key}
          disabled={isDisabled || value === ''}
          aria-label={t('staff.erase')}
          onClick={erase}
          data-testid="pin-erase"
        >
          <IconBackspace {...ICON.large} />
        </button>
      </div>
    </div>
  );
}
