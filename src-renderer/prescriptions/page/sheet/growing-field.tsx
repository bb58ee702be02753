import type { ComponentProps } from 'react';

type GrowingFieldProps = Omit<ComponentProps<'textarea'>, 'value' | 'onChange'> & {
  value: string;
  onChange: (value: string) => void;
};

/** One line of text that grows instead of being cut: the end of a dose is as important as its beginning. */
export function GrowingField({ value, onChange, ...rest }: GrowingFieldProps) {
  return (
    <textarea
      spellCheck={false}
      rows={1}
      maxLength={200}
      // What is typed has its own direction; a placeholder reads as the desk does.
      dir={value === '' ? undefined : 'auto'}
      value={value}
      // What is pasted may have ends of lines.
      onChange={(event) => onChange(event.currentTarget.value.replace(/\s*[\r\n]+\s*/g, ' '))}
      {...rest}
    />
  );
}
