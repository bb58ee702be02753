import { PasswordInput } from '@mantine/core';
import { useState } from 'react';
import type { SecretKind } from '#shared/domain/staff/agent.ts';
import { acceptSecret, tidySecret } from '#shared/domain/staff/secret.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import classes from '../staff.module.css';

export type TypedSecret = { kind: SecretKind; secret: string; repeated: string };
export const NO_SECRET: TypedSecret = { kind: 'pin', secret: '', repeated: '' };

export const isGoodSecret = (typed: TypedSecret): boolean =>
  acceptSecret(typed) !== undefined &&
  tidySecret(typed.kind, typed.secret) === tidySecret(typed.kind, typed.repeated);

/** A new PIN or password, typed twice. */
export function SecretFields({
  value,
  onChange,
}: {
  value: TypedSecret;
  onChange: (value: TypedSecret) => void;
}) {
  const { t } = useWords();
  const [hasLeft, setLeft] = useState(false);
  const isPin = value.kind === 'pin';
  const differs =
    hasLeft &&
    value.repeated !== '' &&
    tidySecret(value.kind, value.secret) !== tidySecret(value.kind, value.repeated);
  const input = {
    dir: 'ltr',
    autoComplete: 'off',
    inputMode: isPin ? ('numeric' as const) : ('text' as const),
    maxLength: isPin ? 12 : 200,
  };
  return (
    <>
      <Choice
        label={t('staff.secret-kind')}
        value={value.kind}
        onChange={(kind) => onChange({ kind, secret: '', repeated: '' })}
        options={[
          { value: 'pin', label: t('staff.kind-pin'), testId: 'kind-pin' },
          { value: 'password', label: t('staff.kind-password'), testId: 'kind-password' },
        ]}
      />
      <div className={classes.pair}>
        <PasswordInput
          {...input}
          label={t(isPin ? 'staff.pin' : 'staff.password')}
          description={t(isPin ? 'staff.pin-hint' : 'staff.password-hint')}
          value={value.secret}
          onChange={(event) => onChange({ ...value, secret: event.currentTarget.value })}
          data-testid="new-secret"
        />
        <PasswordInput
          {...input}
          label={t('staff.repeat')}
          description={'\u00A0'}
          value={value.repeated}
          onChange={(event) => onChange({ ...value, repeated: event.currentTarget.value })}
          onBlur={() => setLeft(true)}
          error={differs ? t('staff.repeat-differs') : undefined}
          data-testid="repeat-secret"
        />
      </div>
    </>
  );
}
