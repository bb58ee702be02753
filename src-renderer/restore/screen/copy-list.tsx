import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import type { DatabaseCopy } from '#shared/domain/data/startup.ts';
import { useRestoreCopy } from '../restore-api.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { Guarded } from './guarded.tsx';
import { DoorText } from '../../window/door.tsx';
import classes from './restore.module.css';

/** The copies of the database on this PC, newest first and chosen; restored after a question. */
export function CopyList({
  copies,
  onNeedsKey,
}: {
  copies: readonly DatabaseCopy[];
  /** Absent where no key can be entered. */
  onNeedsKey?: () => void;
}) {
  const { t, language } = useWords();
  const [chosenId, setChosenId] = useState(copies[0]?.id ?? null);
  const [isAsking, setAsking] = useState(false);
  const restore = useRestoreCopy();
  const chosen = copies.find(({ id }) => id === chosenId);
  if (chosen === undefined) return <DoorText>{t('restore.copies-none')}</DoorText>;
  const code = restore.isError ? errorCodeOf(restore.error) : null;
  return (
    <div className={classes.form}>
      <fieldset className={classes.copies}>
        <legend className={classes.label}>{t('restore.copies-label')}</legend>
        {copies.map((copy) => (
          <label key={copy.id} className={classes.copy} data-testid="restore-copy" data-id={copy.id}>
            <Radio
              name="copy"
              checked={copy.id === chosen.id}
              onChange={() => {
                setChosenId(copy.id);
                restore.reset();
              }}
            />
            <span className={classes.copyTime}>{formatFull(copy.takenAt, language)}</span>
            <span className={classes.hint}>{t(`restore.copy-${copy.kind}`)}</span>
            <bdi className={classes.hint}>{sizeText(copy.sizeBytes, language)}</bdi>
          </label>
        ))}
      </fieldset>
      {code === null ? null : <ErrorNotice code={code} />}
      <div className={classes.actions}>
        {code === 'recovery-key-needed' && onNeedsKey !== undefined ? (
          <Button variant="default" onClick={onNeedsKey}>
            {t('restore.way-key')}
          </Button>
        ) : null}
        <Guarded copyId={chosen.id}>
          <Button
            loading={restore.isPending || restore.isSuccess}
            onClick={() => setAsking(true)}
            data-testid="restore-copy-submit"
          >
            {t(chosen.kind === 'replaced' ? 'restore.replaced-submit' : 'restore.copy-submit')}
          </Button>
        </Guarded>
      </div>
      <ConfirmDialog
        isOpen={isAsking}
        title={t(
          chosen.kind === 'replaced' ? 'restore.replaced-confirm-title' : 'restore.copy-confirm-title',
          { time: isolate(formatFull(chosen.takenAt, language)) },
        )}
        body={`${t('restore.copy-confirm-body')} ${t('restore.old-secrets')}`}
        confirm={t('restore.copy-confirm')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          restore.mutate(chosen.id);
        }}
      />
    </div>
  );
}
