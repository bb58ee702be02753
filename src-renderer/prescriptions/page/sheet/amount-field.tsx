import type { ComponentProps } from 'react';
import { amountInput, parseAmount } from '#shared/desk/prescriptions/amounts.ts';

type AmountFieldProps = Omit<ComponentProps<'input'>, 'value' | 'onChange'> & {
  value: string;
  /** Why it is not taken, as the id of the words that say it. */
  problemId: string | undefined;
  onChange: (value: string) => void;
};

/** A field for pounds: typed as one likes and in any digits, shown in the one form of amounts when it is left. */
export function AmountField({ value, problemId, onChange, ...rest }: AmountFieldProps) {
  const leave = (): void => {
    const piastres = value.trim() === '' ? undefined : parseAmount(value);
    if (piastres !== undefined && amountInput(piastres) !== value) onChange(amountInput(piastres));
  };
  return (
    <input
      spellCheck={false}
      dir="ltr"
      inputMode="decimal"
      maxLength={14}
      value={value}
      aria-invalid={problemId !== undefined}
      aria-describedby={problemId}
      onChange={(event) => onChange(event.currentTarget.value)}
      onFocus={(event) => event.currentTarget.select()}
      onBlur={leave}
      {...rest}
    />
  );
}
