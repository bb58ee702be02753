import { IconBackspace } from '@tabler/icons-react';
import { useEffect } from 'react';
import { foldDigits } from '#shared/text/fold-text.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import classes from '../staff.module.css';
import { ICON } from '../../ui/icon-size.ts';

const MOST_DIGITS = 8;
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
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (isDisabled || event.ctrlKey || event.metaKey || event.altKey) return;
      // A dialog above has its own fields.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
      const digit = foldDigits(event.key);
      if (/^\d$/.test(digit)) onChange((value + digit).slice(0, MOST_DIGITS));
      else if (event.key === 'Backspace') onChange(value.slice(0, -1));
      else if (event.key === 'Enter' && !(event.target instanceof HTMLButtonElement)) onSubmit();
      else return;
      event.preventDefault();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [value, onChange, onSubmit, isDisabled]);
  return (
    <div className={classes.pin}>
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
      <div className={classes.keys} dir="ltr">
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
              onClick={() => onChange((value + digit).slice(0, MOST_DIGITS))}
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
          onClick={() => onChange(value.slice(0, -1))}
          data-testid="pin-erase"
        >
          <IconBackspace {...ICON.large} />
        </button>
      </div>
    </div>
  );
}
