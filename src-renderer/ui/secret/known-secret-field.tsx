import { PasswordInput } from '@mantine/core';
import type { SecretKind } from '#shared/domain/staff/agent.ts';
import { LONGEST_WAIT_MS } from '#shared/domain/staff/sign-in-wait.ts';
import { formatCountdown } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTimeLeft } from '../time/use-time-left.ts';

interface KnownSecretFieldProps {
  /** null for the trainee, who has none. */
  kind: SecretKind | null;
  label: string;
  value: string;
  /** From {@link useSecretWait}. */
  waitMs: number;
  wasWrong: boolean;
  onChange: (value: string) => void;
  testId: string;
}

/** How long nobody may try after too many wrong tries, in ms; 0 when somebody may. */
export const useSecretWait = (lockedUntil: number | null): number =>
  useTimeLeft(lockedUntil, { everyMs: 500, longestMs: LONGEST_WAIT_MS });

/** A PIN or password that somebody has already, typed to prove who they are. It keeps the focus while they have to wait. */
export function KnownSecretField(props: KnownSecretFieldProps) {
  const { kind, label, value, waitMs, wasWrong, onChange, testId } = props;
  const { t } = useWords();
  const isPin = kind === 'pin';
  const problem = (): string | undefined => {
    if (waitMs > 0) return t('staff.wait', { time: isolateLtr(formatCountdown(waitMs)) });
    return wasWrong ? t(isPin ? 'staff.wrong-pin' : 'staff.wrong-password') : undefined;
  };
  return (
    <PasswordInput
      label={label}
      dir="ltr"
      autoComplete="off"
      inputMode={isPin ? 'numeric' : 'text'}
      maxLength={isPin ? 12 : 200}
      value={value}
      readOnly={waitMs > 0}
      onChange={(event) => onChange(event.currentTarget.value)}
      error={problem()}
      autoFocus
      data-autofocus
      data-testid={testId}
    />
  );
}
