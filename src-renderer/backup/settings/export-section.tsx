import { Button, Checkbox } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import type { SubmitEvent } from 'react';
import { useState } from 'react';
import { findPhoneLink } from '#shared/domain/links.ts';
import type { InvokeInput } from '#shared/ipc/contract.ts';
import { useExportBackup } from '../backup-api.ts';
import { NewPassphraseFields, useNewPassphrase } from '../new-passphrase.tsx';
import { errorCodeOf } from '../../api/invoke.ts';
import { useMediaUsage } from '../../media/media-api.ts';
import { useAppInfo, useLinks } from '../../api/queries/app.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { isolate, isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import classes from '../../settings-form/settings.module.css';
import notes from '../../ui/settings/notes.module.css';
import { ICON } from '../../ui/icon-size.ts';
import { RestoreButton } from './restore-button.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';

/** The largest file that most USB sticks take as they are sold. */
const FAT32_MAX_BYTES = 4 * 1024 ** 3 - 1;

/**
 * One encrypted file for another PC: the passphrase typed twice, then the place.
 * @param props.offersRestore not where nothing has been stored yet.
 */
export function ExportSection({ offersRestore = true }: { offersRestore?: boolean }) {
  const { t } = useWords();
  const [isOpen, setOpen] = useState(false);
  const exporting = useExportBackup();
  const isTraining = useAppInfo().data?.training ?? true;
  const file = exporting.data?.file;
  const hasSession = exporting.variables?.withSession === true;
  return (
    <SettingsSection title={t('export.title')} hint={t('export.explain')}>
      {file === undefined ? null : (
        <p className={classes.hint} role="status" data-testid="export-done">
          {t('export.done', { file: isolateLtr(file) })}
          {hasSession ? ` ${t('export.session-done')}` : null}
        </p>
      )}
      {exporting.isError ? (
        <div className={classes.hint}>
          <ErrorNotice code={errorCodeOf(exporting.error)} />
        </div>
      ) : null}
      {isOpen ? (
        <ExportForm
          isPending={exporting.isPending}
          onSubmit={(input) =>
            exporting.mutate(input, {
              onSuccess: (saved) => {
                if (saved !== null) setOpen(false);
              },
            })
          }
        />
      ) : (
        <div className={classes.buttons}>
          <Button variant="light" onClick={() => setOpen(true)} data-testid="export-open">
            {t('export.open')}
          </Button>
          {isTraining || !offersRestore ? null : <RestoreButton />}
        </div>
      )}
    </SettingsSection>
  );
}

function ExportForm({
  isPending,
  onSubmit,
}: {
  isPending: boolean;
  onSubmit: (input: InvokeInput<'backup.export'>) => void;
}) {
  const { t } = useWords();
  const passphrase = useNewPassphrase();
  const [withMedia, setWithMedia] = useState(false);
  const [withSession, setWithSession] = useState(false);
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (passphrase.isGood) onSubmit({ passphrase: passphrase.value, withSession, withMedia });
      }}
    >
      <NewPassphraseFields
        passphrase={passphrase}
        label={t('export.passphrase')}
        hint={t('export.passphrase-hint')}
        testId="export-passphrase"
      />
      <MediaChoice isChosen={withMedia} onChange={setWithMedia} />
      <SessionChoice isChosen={withSession} onChange={setWithSession} />
      <div className={classes.buttons}>
        <Button type="submit" disabled={!passphrase.isGood} loading={isPending} data-testid="export-submit">
          {t('export.submit')}
        </Button>
        {isPending ? <span className={classes.hint}>{t('export.running')}</span> : null}
      </div>
    </form>
  );
}

/** The photos and files of the conversations: mostly many times what the conversations themselves take. */
function MediaChoice({ isChosen, onChange }: { isChosen: boolean; onChange: (isChosen: boolean) => void }) {
  const { t, language } = useWords();
  const usage = useMediaUsage().data;
  const sizeBytes = (usage ?? []).reduce((sum, kind) => sum + kind.sizeBytes, 0);
  const isNone = usage?.length === 0;
  return (
    <>
      <Checkbox
        label={
          sizeBytes === 0
            ? t('export.media')
            : t('export.media-size', { size: isolate(sizeText(sizeBytes, language)) })
        }
        description={t(isNone ? 'export.media-none' : 'export.media-hint')}
        checked={isChosen}
        disabled={isNone}
        onChange={(event) => onChange(event.currentTarget.checked)}
        data-testid="export-media"
      />
      {isChosen && sizeBytes > FAT32_MAX_BYTES ? (
        <div className={notes.note} data-tone="amber" role="note">
          <IconAlertTriangle {...ICON.button} />
          <span>{t('export.media-large')}</span>
        </div>
      ) : null}
    </>
  );
}

/** Moving house: the link to WhatsApp goes into the file too, and from then on belongs to one PC only. */
function SessionChoice({ isChosen, onChange }: { isChosen: boolean; onChange: (isChosen: boolean) => void }) {
  const { t } = useWords();
  const links = useLinks().data;
  const phase = links && findPhoneLink(links)?.state.phase;
  const isTraining = useAppInfo().data?.training ?? true;
  if (isTraining) return null;
  // Offline, the link is on the disk as well; without one there is nothing to take along.
  const isLinked = isChosen || phase === 'online' || phase === 'offline' || phase === 'syncing';
  return (
    <>
      <Checkbox
        label={t('export.session')}
        description={t(isLinked ? 'export.session-hint' : 'export.session-none')}
        checked={isChosen}
        disabled={!isLinked}
        onChange={(event) => onChange(event.currentTarget.checked)}
        data-testid="export-session"
      />
      {isChosen ? (
        <div className={notes.note} data-tone="amber" role="note" data-testid="export-session-warning">
          <IconAlertTriangle {...ICON.button} />
          <span>{t('export.session-warning')}</span>
        </div>
      ) : null}
    </>
  );
}
