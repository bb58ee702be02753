import { Button, Checkbox } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { FullExportForm } from '#shared/domain/data/full-export.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useMediaUsage } from '../../media/media-api.ts';
import classes from '../../settings-form/settings.module.css';
import { Choice } from '../../ui/choice.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { KnownSecretField, useSecretWait } from '../../ui/secret/known-secret-field.tsx';
import { useBeginFullExport } from '../full-export-api.ts';

/** Their own secret again, and a word that they know what they do: then the system asks where. */
export function BeginFullExport() {
  const { t, language } = useWords();
  const agent = useSignedIn()?.agent;
  const begin = useBeginFullExport();
  const usage = useMediaUsage().data;
  const [form, setForm] = useState<FullExportForm>('folder');
  const [withFiles, setWithFiles] = useState(true);
  const [isUnderstood, setUnderstood] = useState(false);
  const [secret, setSecret] = useState('');
  const waitMs = useSecretWait(agent?.lockedUntil ?? null);
  const needsSecret = agent?.secretKind !== null;
  const mayBegin = isUnderstood && waitMs === 0 && (!needsSecret || secret !== '');
  const sizeBytes = (usage ?? []).reduce((sum, kind) => sum + kind.sizeBytes, 0);
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (!mayBegin || begin.isPending) return;
        begin.mutate({ secret, form, withFiles });
        setSecret('');
      }}
    >
      <Choice
        label={t('full-export.form')}
        value={form}
        options={[
          { value: 'folder', label: t('full-export.form-folder'), testId: 'full-export-folder' },
          { value: 'zip', label: t('full-export.form-zip'), testId: 'full-export-zip' },
        ]}
        onChange={setForm}
      />
      <Checkbox
        label={
          sizeBytes === 0
            ? t('full-export.with-files')
            : t('full-export.with-files-size', { size: isolate(sizeText(sizeBytes, language)) })
        }
        checked={withFiles}
        onChange={(event) => setWithFiles(event.currentTarget.checked)}
        data-testid="full-export-files"
      />
      <Checkbox
        label={t('full-export.understood')}
        checked={isUnderstood}
        onChange={(event) => setUnderstood(event.currentTarget.checked)}
        data-testid="full-export-understood"
      />
      {needsSecret ? (
        <KnownSecretField
          kind={agent?.secretKind ?? null}
          label={t(agent?.secretKind === 'pin' ? 'staff.current-pin' : 'staff.current-password')}
          value={secret}
          waitMs={waitMs}
          wasWrong={begin.data?.outcome === 'wrong'}
          onChange={(value) => {
            begin.reset();
            setSecret(value);
          }}
          testId="full-export-secret"
        />
      ) : null}
      {begin.isError ? <ErrorNotice code={errorCodeOf(begin.error)} /> : null}
      <div className={classes.buttons}>
        <Button type="submit" disabled={!mayBegin} loading={begin.isPending} data-testid="full-export-begin">
          {t('full-export.begin')}
        </Button>
      </div>
    </form>
  );
}
