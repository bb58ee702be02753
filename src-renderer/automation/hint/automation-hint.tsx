import { Button, CloseButton } from '@mantine/core';
import { IconClock, IconRobot } from '@tabler/icons-react';
import { DEFAULT_AUTOMATION } from '#shared/domain/rules/desk-settings.ts';
import { useSettings, useUpdateSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { sameValue } from '../../settings-form/drafts/same-value.ts';
import classes from './automation-hint.module.css';
import { ICON } from '../../ui/icon-size.ts';

/**
 * A new pharmacy finds everything automatic switched off, and is told once where it is. Who has changed it, or puts this
 * away, is told no more.
 */
export function AutomationHint() {
  const { t } = useWords();
  const { openSettings } = useNavigation();
  const settings = useSettings().data;
  const update = useUpdateSettings();
  const isWanted =
    useMay('settings.desk') &&
    settings !== undefined &&
    settings.automationHintHiddenAt === null &&
    sameValue(settings.automation, DEFAULT_AUTOMATION);
  if (!isWanted) return null;
  return (
    <section className={classes.hint} aria-label={t('automation.hint-title')} data-testid="automation-hint">
      <CloseButton
        className={classes.hide}
        size="sm"
        aria-label={t('automation.hint-hide')}
        onClick={() => update.mutate({ automationHintHiddenAt: Date.now() })}
        data-testid="automation-hint-hide"
      />
      <h3 className={classes.title}>{t('automation.hint-title')}</h3>
      <p className={classes.body}>{t('automation.hint-body')}</p>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconClock {...ICON.control} />}
          onClick={() => openSettings('hours')}
          data-testid="automation-hint-hours"
        >
          {t('automation.hint-hours')}
        </Button>
        <Button
          size="compact-sm"
          variant="light"
          leftSection={<IconRobot {...ICON.control} />}
          onClick={() => openSettings('automation')}
          data-testid="automation-hint-open"
        >
          {t('automation.hint-replies')}
        </Button>
      </div>
    </section>
  );
}
