import { Button } from '@mantine/core';
import { useState } from 'react';
import type { ReplacedData } from '#shared/domain/data/backup.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { sizeText } from '#shared/text/size-text.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useRemoveReplaced, useReplaced } from '../backup-api.ts';

/** What restores have put aside stays until a person removes it here. Not there while nothing is aside. */
export function ReplacedSection() {
  const { t, language } = useWords();
  const replaced = useReplaced().data ?? [];
  const remove = useRemoveReplaced();
  const [asking, setAsking] = useState<ReplacedData>();
  if (replaced.length === 0 && !remove.isError) return null;
  const describe = ({ replacedAt, sizeBytes, hasConversations }: ReplacedData): string =>
    t(hasConversations ? 'backup.replaced-item' : 'backup.replaced-item-other', {
      time: isolate(formatFull(replacedAt, language)),
      size: isolate(sizeText(sizeBytes, language)),
    });
  return (
    <SettingsSection title={t('backup.replaced-title')} hint={t('backup.replaced-explain')}>
      {remove.isError ? <ErrorNotice code={errorCodeOf(remove.error)} /> : null}
      {replaced.map((one) => (
        <div key={one.id} className={classes.buttons} data-testid="replaced-item">
          <span className={classes.hint}>{describe(one)}</span>
          <Button
            variant="default"
            loading={remove.isPending && remove.variables === one.id}
            onClick={() => setAsking(one)}
            data-testid="replaced-remove"
          >
            {t('backup.replaced-remove')}
          </Button>
        </div>
      ))}
      <ConfirmDialog
        isOpen={asking !== undefined}
        title={t('backup.replaced-confirm-title')}
        body={asking === undefined ? '' : `${describe(asking)} ${t('backup.replaced-confirm-body')}`}
        confirm={t('backup.replaced-confirm')}
        onCancel={() => setAsking(undefined)}
        onConfirm={() => {
          if (asking !== undefined) remove.mutate(asking.id);
          setAsking(undefined);
        }}
      />
    </SettingsSection>
  );
}
