import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { CloudCredentialsView } from '#shared/domain/cloud/credentials.ts';
import { errorCodeOf, InvokeError } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useUnsaved } from '../../settings-form/drafts/unsaved.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useSaveCloudCredentials } from '../cloud-api.ts';
import classes from './cloud.module.css';
import {
  changeOf,
  isSecret,
  newVerifyToken,
  NOTHING_SAVED,
  shownIn,
  wrongFieldsOf,
  type CredentialsDraft,
  type FieldName,
} from './credentials-draft.ts';
import { RemoveCredentials } from './remove-credentials.tsx';

const HINTS = {
  phoneNumberId: 'cloud.ids-hint',
  businessAccountId: 'cloud.ids-hint',
  accessToken: 'cloud.token-hint',
  appSecret: 'cloud.secret-hint',
  verifyToken: 'cloud.verify-hint',
  callbackUrl: 'cloud.callback-hint',
  graphVersion: undefined,
  webhookPort: undefined,
} as const satisfies Record<FieldName, string | undefined>;

/** What Meta's server is reached with. A secret that is saved is never shown again, only how it ends. */
export function CredentialsForm({
  credentials,
  onUnsaved,
}: {
  credentials: CloudCredentialsView;
  onUnsaved: (isUnsaved: boolean) => void;
}) {
  const { t } = useWords();
  const save = useSaveCloudCredentials();
  const [draft, setDraft] = useState<CredentialsDraft>({});
  const wrong = wrongFieldsOf(save.error instanceof InvokeError ? save.error.fields : []);
  const isChanged = Object.keys(changeOf(draft)).length > 0;
  useUnsaved(isChanged);
  useEffect(() => onUnsaved(isChanged), [onUnsaved, isChanged]);
  const isAnythingSaved = Object.keys(NOTHING_SAVED).some((name) => credentials[name as FieldName] !== null);

  const field = (name: FieldName) => {
    const saved = isSecret(name) ? credentials[name] : null;
    const hint = HINTS[name];
    const props = {
      label: t(`cloud.${name}`),
      description:
        saved === null ? hint && t(hint) : t('cloud.secret-set', { ending: isolateLtr(saved.ending) }),
      placeholder: saved === null ? undefined : t('cloud.secret-replace'),
      error: wrong.has(name) && t(`cloud.wrong-${name}`),
      value: shownIn(draft, credentials, name),
      dir: 'ltr',
      autoComplete: 'off',
      onChange: ({ currentTarget }: { currentTarget: { value: string } }) => {
        save.reset();
        setDraft({ ...draft, [name]: currentTarget.value });
      },
      'data-testid': `cloud-${name}`,
    } as const;
    // The verify token is typed at Meta's as well: what cannot be read cannot be copied.
    return isSecret(name) && name !== 'verifyToken' ? (
      <PasswordInput {...props} />
    ) : (
      <TextInput spellCheck={false} {...props} />
    );
  };

  return (
    <form
      className={classes.form}
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate(changeOf(draft), { onSuccess: () => setDraft({}) });
      }}
    >
      <div className={classes.pair}>
        {field('phoneNumberId')}
        {field('businessAccountId')}
        {field('accessToken')}
        {field('appSecret')}
      </div>
      <div className={classes.beside}>
        {field('verifyToken')}
        <Button
          variant="default"
          onClick={() => setDraft({ ...draft, verifyToken: newVerifyToken() })}
          data-testid="cloud-generate"
        >
          {t('cloud.generate')}
        </Button>
      </div>
      {draft.verifyToken ? <p className={classes.warning}>{t('cloud.copy-now')}</p> : null}
      {field('callbackUrl')}
      <div className={classes.pair}>
        {field('webhookPort')}
        {field('graphVersion')}
      </div>
      {save.isError && wrong.size === 0 ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!isChanged} loading={save.isPending} data-testid="cloud-save">
          {t('cloud.save')}
        </Button>
        {isAnythingSaved ? (
          <RemoveCredentials
            isDisabled={save.isPending}
            onRemove={() => save.mutate(NOTHING_SAVED, { onSuccess: () => setDraft({}) })}
          />
        ) : null}
        {save.isSuccess && !isChanged ? (
          <span role="status" className={classes.said}>
            {t('cloud.saved')}
          </span>
        ) : null}
      </div>
    </form>
  );
}
