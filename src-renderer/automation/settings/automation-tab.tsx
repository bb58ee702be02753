import { Switch } from '@mantine/core';
import { IconAlertTriangle, IconPill, IconSend } from '@tabler/icons-react';
import { listSettingsProblems } from '#shared/desk/settings/settings-problems.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { Choice } from '../../ui/choice.tsx';
import { SaveBar } from '../../settings-form/drafts/save-bar.tsx';
import { useSettingsDraft } from '../../settings-form/drafts/use-settings-draft.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { AppTextNotes } from './app-text-notes.tsx';
import { AutoCloseText, OutOfHoursText, RatingTexts, WelcomeText } from './automation-texts.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

/** What the desk says without a person: one switch over all, then each text with its own. */
export function AutomationTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const draft = useSettingsDraft(settings, ['automation', 'tickets', 'rating']);
  const { automation, tickets, rating } = draft.value;
  const now = { ...settings, ...draft.value };
  const problems = listSettingsProblems({ automation, tickets, rating }).length;
  return (
    <>
      <SettingsSections>
        <SettingsSection isFramed>
          <Switch
            label={t('automation.on')}
            description={t('automation.on-hint')}
            checked={automation.isOn}
            onChange={(event) =>
              draft.change({ automation: { ...automation, isOn: event.currentTarget.checked } })
            }
            data-testid="automation-on"
          />
          <div className={parts.note}>
            <IconSend {...ICON.button} />
            <span>{t('automation.what')}</span>
          </div>
          <div className={parts.note} data-tone="amber">
            <IconAlertTriangle {...ICON.button} />
            <span>{t('automation.risk')}</span>
          </div>
          <div className={parts.note}>
            <IconPill {...ICON.button} />
            <span>{t('automation.neutral')}</span>
          </div>
          <AppTextNotes />
        </SettingsSection>
        <WelcomeText settings={now} onChange={(change) => draft.change(change)} />
        <OutOfHoursText settings={now} onChange={(change) => draft.change(change)} />
        <AutoCloseText settings={now} onChange={(change) => draft.change(change)} />
        <RatingTexts settings={now} onChange={(change) => draft.change(change)} />
        <Choice
          label={t('automation.digits')}
          value={automation.digits}
          onChange={(digits) => draft.change({ automation: { ...automation, digits } })}
          options={[
            { value: 'latin', label: t('automation.digits-latin'), testId: 'digits-latin' },
            { value: 'arabic', label: t('automation.digits-arabic'), testId: 'digits-arabic' },
          ]}
        />
      </SettingsSections>
      <SaveBar draft={draft} problems={problems} />
    </>
  );
}
