import { CloseButton, TextInput, type TextInputProps } from '@mantine/core';
import { useMergedRef } from '@mantine/hooks';
import { IconSearch } from '@tabler/icons-react';
import { useRef, type Ref } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../icon-size.ts';
import classes from './search-field.module.css';

type SearchFieldProps = Omit<TextInputProps, 'value' | 'onChange' | 'label' | 'type' | 'ref'> & {
  /** What is searched, for the empty field and for its name. */
  label: string;
  value: string;
  onChange: (value: string) => void;
  ref?: Ref<HTMLInputElement>;
};

/** Where one types what is looked for. The first Escape empties it; the next one belongs to what lies around it. */
export function SearchField({ label, value, onChange, onKeyDown, ref, ...rest }: SearchFieldProps) {
  const { t } = useWords();
  const input = useRef<HTMLInputElement>(null);
  const everyRef = useMergedRef(input, ref);
  return (
    <TextInput
      spellCheck={false}
      maxLength={200}
      {...rest}
      ref={everyRef}
      type="search"
      radius="xl"
      // Mantine would put `dir` on the box around the input.
      attributes={{ input: { dir: 'auto' } }}
      classNames={{ input: classes.input }}
      value={value}
      placeholder={label}
      aria-label={label}
      // A dialog hears Escape before the field does, and would close.
      data-mantine-stop-propagation={value !== ''}
      leftSection={<IconSearch {...ICON.control} />}
      rightSection={
        value === '' ? null : (
          <CloseButton
            size="sm"
            radius="xl"
            aria-label={t('inbox.search-clear')}
            onClick={() => {
              onChange('');
              input.current?.focus();
            }}
          />
        )
      }
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        onKeyDown?.(event);
        if (event.key !== 'Escape' || value === '' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onChange('');
      }}
    />
  );
}
