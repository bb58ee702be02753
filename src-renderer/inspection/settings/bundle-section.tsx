import { Button } from '@mantine/core';
import { useState } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import settings from '../../settings-form/settings.module.css';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { BundleDialog } from '../dialogs/bundle-dialog.tsx';
import { usePreviewBundle } from '../inspection-api.ts';

/** What support is given: gathered on a press, read, and then saved by whoever read it. */
export function BundleSection() {
  const { t } = useWords();
  const preview = usePreviewBundle();
  const [saved, setSaved] = useState<string>();
  return (
    <SettingsSection title={t('inspection.bundle')} hint={t('inspection.bundle-hint')}>
      {preview.isError ? <ErrorNotice code={errorCodeOf(preview.error)} /> : null}
      {saved === undefined ? null : (
        <p className={settings.hint} role="status" data-testid="bundle-saved">
          {t('inspection.bundle-saved', { file: isolateLtr(saved) })}
        </p>
      )}
      <Button
        variant="light"
        loading={preview.isPending}
        onClick={() => {
          setSaved(undefined);
          preview.mutate();
        }}
        data-testid="bundle-open"
      >
        {t('inspection.bundle-open')}
      </Button>
      {preview.data === undefined ? null : (
        <BundleDialog
          preview={preview.data}
          onClose={(file) => {
            preview.reset();
            setSaved(file);
          }}
        />
      )}
    </SettingsSection>
  );
}
