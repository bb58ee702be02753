import { TextInput } from '@mantine/core';
import { useState } from 'react';
import type { Settings } from '#shared/domain/settings.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { isGoodSecret, NO_SECRET, SecretFields } from '../../staff/dialogs/secret-fields.tsx';
import { useStaffCommand } from '../../staff/staff-api.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { StepDoor } from '../step-door.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { useStep } from '../use-step.ts';

/** The first admin. It cannot wait: whoever sat down would read what patients write. */
export function AdminStep({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const update = useUpdateSettings();
  const step = useStep(settings, 'admin');
  const setUp = useStaffCommand('staff.setUp');
  const [secret, setSecret] = useState(NO_SECRET);
  const name = useKeptText(settings.firstRun.ownName, (ownName) =>
    update.mutate({ firstRun: { step: 'admin', ownName } }),
  );
  return (
    <StepDoor
      step="admin"
      title={t('first-run.admin-title')}
      body={t('first-run.admin-body')}
      onBack={() => step.go('pharmacy')}
      onNext={() =>
        setUp.mutate({
          pharmacyName: settings.pharmacyName,
          name: name.value,
          kind: secret.kind,
          secret: secret.secret,
        })
      }
      next={{ isDisabled: name.value.trim() === '' || !isGoodSecret(secret), isBusy: setUp.isPending }}
    >
      <TextInput
        spellCheck={false}
        label={t('staff.own-name')}
        value={name.value}
        onChange={(event) => name.change(event.currentTarget.value)}
        maxLength={60}
        placeholder=" "
        attributes={{ input: { dir: 'auto' } }}
        data-testid="own-name"
      />
      <SecretFields value={secret} onChange={setSecret} />
      {setUp.isError ? <ErrorNotice code={errorCodeOf(setUp.error)} /> : null}
    </StepDoor>
  );
}
