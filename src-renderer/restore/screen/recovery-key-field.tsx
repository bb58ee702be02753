import { Textarea } from '@mantine/core';
import { useWords } from '../../i18n/use-words.ts';
import classes from './restore.module.css';

interface RecoveryKeyFieldProps {
  value: string;
  onChange: (value: string) => void;
  /** Enter sends it, as in a field of one line. */
  onEnter: () => void;
  testId: string;
}

/** Where the printed key is typed, in as many groups and lines as it has on the paper. */
export function RecoveryKeyField({ value, onChange, onEnter, testId }: RecoveryKeyFieldProps) {
  const { t } = useWords();
  return (
    <Textarea
      label={t('restore.key-label')}
      description={t('restore.key-hint')}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
        event.preventDefault();
        onEnter();
      }}
      dir="ltr"
      rows={2}
      maxLength={400}
      autoFocus
      autoComplete="off"
      spellCheck={false}
      classNames={{ input: classes.keyInput, label: classes.label, description: classes.hint }}
      data-testid={testId}
    />
  );
}
