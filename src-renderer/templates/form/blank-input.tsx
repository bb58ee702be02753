import { useState, type ComponentProps } from 'react';
import { parseDateValue } from '#shared/desk/templates/blank-values.ts';
import { addDays } from '#shared/time/local-date.ts';
import { readDate, showDate } from '#shared/time/read-date.ts';
import { pharmacyDay } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import type { FormField } from './fill-form.ts';
import classes from './template-form.module.css';

/** A blank in the middle of its sentence, as wide as what is in it. */
export function BlankInput(props: {
  field: FormField;
  value: string;
  isWrong: boolean;
  onChange: (value: string) => void;
}) {
  const { t } = useWords();
  const { field, value, isWrong, onChange } = props;
  const shared = {
    className: classes.blank,
    'aria-label': field.label,
    'aria-invalid': isWrong,
    'data-blank': field.key,
    'data-testid': 'blank',
  };
  if (field.type === 'choice') {
    return (
      <select {...shared} value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{t('templates.choose-one')}</option>
        {field.choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
    );
  }
  if (field.type === 'date') return <DateBlank {...shared} value={value} onType={onChange} />;
  return (
    <input
      spellCheck={false}
      {...shared}
      type="text"
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      dir={field.type === 'text' ? 'auto' : 'ltr'}
      placeholder={field.label}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

/** A day as the other fields of dates take it, without their frame: what is read counts at once, as Enter may come next. */
function DateBlank({
  value,
  onType,
  ...shared
}: Omit<ComponentProps<'input'>, 'value'> & { value: string; onType: (value: string) => void }) {
  const { t } = useWords();
  const today = pharmacyDay();
  const [written, setWritten] = useState<string>();
  const put = (date: string): void => {
    setWritten(undefined);
    onType(date);
  };
  return (
    <input
      spellCheck={false}
      {...shared}
      type="text"
      dir="ltr"
      autoComplete="off"
      placeholder={t('dates.placeholder')}
      value={written ?? (value === '' ? '' : showDate(value))}
      onChange={({ currentTarget: { value: text } }) => {
        setWritten(text);
        onType(parseDateValue(text, today) ?? readDate(text, { today }) ?? '');
      }}
      onKeyDown={(event) => {
        if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        put(value === '' ? today : addDays(value, event.key === 'ArrowUp' ? 1 : -1));
      }}
      onBlur={() => {
        if (value !== '') setWritten(undefined);
      }}
    />
  );
}
