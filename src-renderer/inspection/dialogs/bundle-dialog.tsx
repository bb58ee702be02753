import { Button, Checkbox } from '@mantine/core';
import { useState } from 'react';
import type { BundlePreview } from '#shared/domain/inspection/support-bundle.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { DialogActions } from '../../ui/dialog/dialog-actions.tsx';
import { Dialog } from '../../ui/dialog/dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { useSaveBundle } from '../inspection-api.ts';
import classes from '../settings/inspection.module.css';

/** Every letter of the report, file by file; each can be left out. @param props.onClose gets where it was saved. */
export function BundleDialog({
  preview,
  onClose,
}: {
  preview: BundlePreview;
  onClose: (file: string | undefined) => void;
}) {
  const { t } = useWords();
  const save = useSaveBundle();
  const [leftOut, setLeftOut] = useState<readonly string[]>([]);
  const isAny = preview.files.some(({ name }) => !leftOut.includes(name));
  return (
    <Dialog
      onClose={() => onClose(undefined)}
      title={t('inspection.bundle-title')}
      width="details"
      zIndex={300}
      testId="bundle"
    >
      {save.isError ? <ErrorNotice code={errorCodeOf(save.error)} /> : null}
      {preview.files.map(({ name, text }) => (
        <section key={name} className={classes.file} data-testid="bundle-file" data-name={name}>
          <Checkbox
            label={t('inspection.bundle-include', { name: isolateLtr(name) })}
            checked={!leftOut.includes(name)}
            onChange={({ currentTarget: { checked } }) =>
              setLeftOut((before) => (checked ? before.filter((one) => one !== name) : [...before, name]))
            }
          />
          {text === '' ? (
            <p>{t('inspection.bundle-empty')}</p>
          ) : (
            <pre className={classes.text} dir="ltr" tabIndex={0} aria-label={name}>
              {text}
            </pre>
          )}
        </section>
      ))}
      <DialogActions>
        <Button variant="default" onClick={() => onClose(undefined)} data-testid="bundle-cancel">
          {t('common.cancel')}
        </Button>
        <Button
          disabled={!isAny}
          loading={save.isPending}
          onClick={() =>
            save.mutate(
              { id: preview.id, leftOut: [...leftOut] },
              { onSuccess: (saved) => saved !== null && onClose(saved.file) },
            )
          }
          data-testid="bundle-save"
        >
          {t('inspection.bundle-save')}
        </Button>
      </DialogActions>
    </Dialog>
  );
}
