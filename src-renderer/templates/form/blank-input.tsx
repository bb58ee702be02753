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
  return (
    <input
      {...shared}
      type={field.type === 'date' ? 'date' : 'text'}
      inputMode={field.type === 'number' ? 'decimal' : undefined}
      dir={field.type === 'text' ? 'auto' : 'ltr'}
      placeholder={field.label}
      maxLength={1000}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
