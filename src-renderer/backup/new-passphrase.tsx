import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import { PASSPHRASE_MIN_LENGTH } from '#shared/domain/data/backup.ts';
import { useWords } from '../i18n/use-words.ts';

export interface NewPassphrase {
  value: string;
  again: string;
  change: (typed: { value?: string; again?: string }) => void;
  /** Nothing was typed. */
  isEmpty: boolean;
  /** Long enough, and twice the same. */
  isGood: boolean;
}

export function useNewPassphrase(): NewPassphrase {
  const [{ value, again }, setTyped] = useState({ value: '', again: '' });
  return {
    value,
    again,
    change: (typed) => setTyped((before) => ({ ...before, ...typed })),
    isEmpty: value === '' && again === '',
    isGood: value.trim().length >= PASSPHRASE_MIN_LENGTH && value === again,
  };
}

/** A passphrase that is made up here, typed twice. */
export function NewPassphraseFields(props: {
  passphrase: NewPassphrase;
  label: string;
  hint: string;
  /** Of the first field; the second one's ends in `-again`. */
  testId: string;
}) {
  const { t } = useWords();
  const { value, again, change } = props.passphrase;
  const differs = again !== '' && !value.startsWith(again);
  return (
    <>
      <PasswordInput
        label={props.label}
        description={props.hint}
        value={value}
        onChange={(event) => change({ value: event.currentTarget.value })}
        maxLength={200}
        autoComplete="off"
        data-testid={props.testId}
      />
      <PasswordInput
        label={t('export.passphrase-again')}
        error={differs ? t('export.passphrase-differs') : undefined}
        value={again}
        onChange={(event) => change({ again: event.currentTarget.value })}
        maxLength={200}
        autoComplete="off"
        data-testid={`${props.testId}-again`}
      />
    </>
  );
}
