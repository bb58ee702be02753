import { Button, Select } from '@mantine/core';
import { useState, type SubmitEvent } from 'react';
import type { ExternalSnapshot } from '#shared/domain/data/external-backup.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useChooseFolder, useRestoreSnapshot } from '../restore-api.ts';
import { PassphraseAndRestore } from './passphrase-and-restore.tsx';
import classes from './restore.module.css';

const keyOf = ({ desk, id }: ExternalSnapshot): string => `${desk}/${id}`;

/** Chooses the place of the snapshots and one of them, the newest first, asks for the passphrase, restores it. */
export function SnapshotForm() {
  const { t, language } = useWords();
  const [wanted, setWanted] = useState<string | null>(null);
  const [passphrase, setPassphrase] = useState('');
  const choose = useChooseFolder();
  const restore = useRestoreSnapshot();
  const [place, setPlace] = useState<{ folder: string; snapshots: ExternalSnapshot[] } | null>(null);
  const snapshots = place?.snapshots ?? [];
  const chosen = snapshots.find((one) => keyOf(one) === wanted) ?? snapshots[0];
  const desks = new Set(snapshots.map(({ desk }) => desk));
  const isRestoring = restore.isPending || restore.isSuccess;
  const isReady = chosen !== undefined && !choose.isPending && passphrase.trim() !== '';
  return (
    <form
      className={classes.form}
      onSubmit={(event: SubmitEvent) => {
        event.preventDefault();
        if (isReady) restore.mutate({ desk: chosen.desk, id: chosen.id, passphrase });
      }}
    >
      <div className={classes.actions}>
        <span className={classes.count} data-testid="restore-folder-name">
          {place === null ? t('restore.folder-none') : isolateLtr(place.folder)}
        </span>
        <Button
          variant="default"
          loading={choose.isPending}
          disabled={isRestoring}
          onClick={() =>
            choose.mutate(undefined, {
              onSuccess: (found) => {
                if (found !== null) setPlace(found);
                setWanted(null);
                restore.reset();
              },
            })
          }
          data-testid="restore-folder-choose"
        >
          {t('restore.folder-choose')}
        </Button>
      </div>
      {choose.isError ? <ErrorNotice code={errorCodeOf(choose.error)} /> : null}
      {place !== null && snapshots.length === 0 ? (
        <p className={classes.hint} role="status" data-testid="restore-folder-empty">
          {t('restore.folder-empty')}
        </p>
      ) : null}
      {chosen === undefined ? null : (
        <Select
          label={t('restore.folder-snapshots')}
          value={keyOf(chosen)}
          allowDeselect={false}
          onChange={setWanted}
          data={snapshots.map((one) => ({
            value: keyOf(one),
            label:
              formatFull(one.takenAt, language) +
              (desks.size > 1 ? ` · ${t('restore.folder-of', { desk: isolateLtr(one.desk) })}` : ''),
          }))}
          data-testid="restore-snapshots"
        />
      )}
      <PassphraseAndRestore
        hint={t('restore.folder-hint')}
        value={passphrase}
        onChange={(value) => {
          setPassphrase(value);
          if (restore.isError) restore.reset();
        }}
        error={restore.isError ? errorCodeOf(restore.error) : null}
        submit={t('restore.folder-submit')}
        isReady={isReady}
        isRestoring={isRestoring}
        testIds={{ field: 'restore-snapshot-passphrase', submit: 'restore-snapshot-submit' }}
      />
    </form>
  );
}
