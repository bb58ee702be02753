import { Button } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { sizeText } from '#shared/text/size-text.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import { useOlderCopies, useRemoveCopies } from '../privacy-api.ts';

/** Copies on this PC that still have who was erased; a person decides whether they go before their time. */
export function CopiesSection() {
  const { t, language } = useWords();
  const copies = useOlderCopies();
  const remove = useRemoveCopies();
  if (copies.data === undefined)
    return (
      <SettingsSection title={t('retention.copies-title')}>
        <QueryStates query={copies} />
      </SettingsSection>
    );
  if (copies.data.length === 0)
    return (
      <SettingsSection title={t('retention.copies-title')} hint={t('retention.copies-none')}>
        {null}
      </SettingsSection>
    );
  return (
    <SettingsSection
      title={t('retention.copies-title')}
      hint={t('retention.copies-body')}
      testId="retention-copies"
    >
      <ul className={classes.hint}>
        {copies.data.map(({ id, takenAt, sizeBytes }) => (
          <li key={id}>{`${formatFull(takenAt, language)} · ${sizeText(sizeBytes, language)}`}</li>
        ))}
      </ul>
      <div className={classes.buttons}>
        <Button
          variant="default"
          loading={remove.isPending}
          onClick={() =>
            remove.mutate(undefined, {
              onSuccess: () => notifications.show({ message: t('retention.copies-removed') }),
            })
          }
          data-testid="retention-copies-remove"
        >
          {t('retention.copies-remove')}
        </Button>
      </div>
    </SettingsSection>
  );
}
