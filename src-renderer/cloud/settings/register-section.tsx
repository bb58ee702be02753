import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import { registrationPinSchema } from '#shared/domain/cloud/registration.ts';
import { foldDigits } from '#shared/text/fold-text.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useRegister } from '../cloud-api.ts';
import classes from './cloud.module.css';

/** A number sends only when it is registered, with a PIN that belongs to it from then on. */
export function RegisterSection() {
  const { t } = useWords();
  const register = useRegister();
  const [isShown, setShown] = useState(false);
  const [pin, setPin] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isWhole = registrationPinSchema.safeParse(pin).success;
  const result = register.data;
  return (
    <SettingsSection
      title={t('cloud.register-title')}
      hint={t('cloud.register-hint')}
      testId="cloud-register"
    >
      {isShown ? (
        <form
          className={classes.form}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            setChecked(true);
            if (isWhole && !register.isPending)
              register.mutate({ pin }, { onSuccess: ({ outcome }) => outcome === 'done' && setPin('') });
          }}
        >
          <TextInput
            spellCheck={false}
            label={t('cloud.register-pin')}
            description={t('cloud.register-pin-hint')}
            error={isChecked && !isWhole && result === undefined ? t('cloud.register-six') : null}
            value={pin}
            maxLength={6}
            dir="ltr"
            inputMode="numeric"
            autoComplete="off"
            data-autofocus
            onChange={({ currentTarget }) => {
              register.reset();
              setChecked(false);
              setPin(foldDigits(currentTarget.value).replaceAll(/\D/g, ''));
            }}
            data-testid="cloud-pin"
          />
          {register.isError ? <ErrorNotice code={errorCodeOf(register.error)} /> : null}
          <div className={classes.buttons}>
            <Button type="submit" loading={register.isPending} data-testid="cloud-register-send">
              {t('cloud.register')}
            </Button>
          </div>
          {result === undefined ? null : (
            <p
              role={result.outcome === 'done' ? 'status' : 'alert'}
              className={result.outcome === 'done' ? classes.said : classes.warning}
              data-testid="cloud-register-result"
              data-outcome={result.outcome}
            >
              {t(`cloud.register-${result.outcome}`, { code: isolateLtr(String(result.code ?? '')) })}
            </p>
          )}
        </form>
      ) : (
        <Button variant="light" onClick={() => setShown(true)} data-testid="cloud-register-show">
          {t('cloud.register-show')}
        </Button>
      )}
    </SettingsSection>
  );
}
