import { Button, PasswordInput, Progress, Select } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ExternalStatus } from '#shared/domain/data/external-backup.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useCommand } from '../../api/use-command.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { DrillWords } from './drill-words.tsx';
import { useDrill, useDrillProgress, useSnapshots } from './external-api.ts';

const NEWEST = 'newest';

/** Tries a snapshot as if it were restored, and says in a sentence what was found. */
export function DrillSection({ status }: { status: ExternalStatus }) {
  const { t, language } = useWords();
  const snapshots = useSnapshots(status.last?.takenAt ?? null);
  const drill = useDrill();
  const cancel = useCommand('external.cancelDrill');
  const [id, setId] = useState<string>(NEWEST);
  const [passphrase, setPassphrase] = useState('');
  const isKept = status.target?.isPassphraseKept === true;
  const isReady = !drill.isPending && (isKept || passphrase.trim() !== '');
  return (
    <SettingsSection
      title={t('external.drill-title')}
      hint={t('external.drill-explain')}
      testId="drill-section"
    >
      <form
        className={classes.form}
        onSubmit={(event: SubmitEvent) => {
          event.preventDefault();
          if (!isReady) return;
          const typed = passphrase.trim() === '' ? null : passphrase;
          drill.mutate({ id: id === NEWEST ? null : id, passphrase: typed });
        }}
      >
        <Select
          label={t('external.drill-which')}
          value={id}
          allowDeselect={false}
          onChange={(value) => setId(value ?? NEWEST)}
          data={[
            { value: NEWEST, label: t('external.drill-newest') },
            ...(snapshots.data ?? []).map((one) => ({
              value: one.id,
              label: formatFull(one.takenAt, language),
            })),
          ]}
          data-testid="drill-which"
        />
        <PasswordInput
          label={t(isKept ? 'external.drill-passphrase-kept' : 'external.drill-passphrase')}
          value={passphrase}
          onChange={(event) => setPassphrase(event.currentTarget.value)}
          maxLength={200}
          autoComplete="off"
          data-testid="drill-passphrase"
        />
        {drill.isPending ? <Running /> : null}
        {drill.isError ? <ErrorNotice code={errorCodeOf(drill.error)} /> : null}
        {drill.data === undefined || drill.isPending ? null : <DrillWords report={drill.data} />}
        <div className={classes.buttons}>
          <Button type="submit" variant="light" disabled={!isReady} data-testid="drill-run">
            {t('external.drill-run')}
          </Button>
          {drill.isPending ? (
            <Button variant="default" onClick={() => cancel.mutate()} data-testid="drill-cancel">
              {t('external.drill-cancel')}
            </Button>
          ) : null}
        </div>
      </form>
    </SettingsSection>
  );
}

function Running() {
  const { t } = useWords();
  const progress = useDrillProgress().data ?? 0;
  return (
    <div className={classes.hint} role="status">
      {t('external.drill-running')}
      <Progress value={progress * 100} animated aria-label={t('external.drill-running')} />
    </div>
  );
}
