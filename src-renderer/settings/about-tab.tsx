import { Button } from '@mantine/core';
import {
  IconAlertTriangle,
  IconDeviceDesktop,
  IconHelp,
  IconLicense,
  IconLock,
  IconPill,
  IconScale,
  IconShieldOff,
} from '@tabler/icons-react';
import { useState, type ReactNode } from 'react';
import { useAppInfo } from '../api/queries/app.ts';
import { useWords } from '../i18n/use-words.ts';
import { LicencesDialog } from '../licences/dialogs/licences-dialog.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import { HELP_TOPICS } from '../ui/help/help-topic-name.ts';
import { Logo } from '../ui/logo.tsx';
import classes from '../settings-form/settings.module.css';
import notes from '../ui/settings/notes.module.css';
import { ICON } from '../ui/icon-size.ts';
import { SettingsSection, SettingsSections } from '../ui/settings/settings-section.tsx';

/** What this is, and what the pharmacy should know before it relies on it. */
export function AboutTab() {
  const { t } = useWords();
  const { openHelp } = useNavigation();
  const info = useAppInfo().data;
  const [showsLicences, setShowsLicences] = useState(false);
  return (
    <SettingsSections>
      <div className={classes.brand}>
        <Logo size={48} />
        <div>
          <div className={classes.name}>{t('app.name')}</div>
          <div className={classes.hint}>{t('app.tagline')}</div>
        </div>
      </div>
      {info === undefined ? null : (
        <dl className={classes.facts}>
          <dt>{t('settings.version')}</dt>
          <dd data-testid="app-version">
            <bdi dir="ltr" className="selectable">
              {info.version}
            </bdi>
          </dd>
          <dt>{t('settings.runtime')}</dt>
          <dd>
            <bdi dir="ltr" className="selectable">
              {`Electron ${info.electron} · Chromium ${info.chromium}`}
            </bdi>
          </dd>
          {info.waJs === null ? null : (
            <>
              <dt>{t('settings.wa-js')}</dt>
              <dd data-testid="wa-js-version">
                <bdi dir="ltr" className="selectable">
                  {`wa-js ${info.waJs.version}`}
                </bdi>{' '}
                {t(info.waJs.isUpdate ? 'settings.wa-js-update' : 'settings.wa-js-own')}
              </dd>
            </>
          )}
        </dl>
      )}
      <SettingsSection title={t('help.title')} hint={t('help.hint')}>
        <Button
          variant="default"
          leftSection={<IconHelp {...ICON.button} />}
          onClick={() => openHelp(HELP_TOPICS[0])}
          data-testid="about-help"
        >
          {t('help.open')}
        </Button>
      </SettingsSection>
      <SettingsSection title={t('settings.keys')}>
        <ul className={notes.notes}>
          {info === undefined ? null : (
            <Note
              icon={
                info.keyProtection === 'os' ? (
                  <IconLock {...ICON.button} />
                ) : (
                  <IconShieldOff {...ICON.button} />
                )
              }
              tone={info.keyProtection === 'os' ? 'calm' : 'amber'}
            >
              {t(`settings.keys-${info.keyProtection}`)}
            </Note>
          )}
          <Note icon={<IconDeviceDesktop {...ICON.button} />}>{t('settings.notice-local')}</Note>
        </ul>
      </SettingsSection>
      <SettingsSection title={t('settings.notice')}>
        <ul className={notes.notes}>
          <Note icon={<IconAlertTriangle {...ICON.button} />} tone="amber">
            {t('settings.notice-terms')} {t('settings.notice-ban')}
          </Note>
          <Note icon={<IconPill {...ICON.button} />}>{t('settings.notice-medicines')}</Note>
          <Note icon={<IconScale {...ICON.button} />}>{t('settings.notice-legal')}</Note>
        </ul>
      </SettingsSection>
      <SettingsSection title={t('licences.title')} hint={t('licences.intro')}>
        <Button
          variant="default"
          leftSection={<IconLicense {...ICON.button} />}
          onClick={() => setShowsLicences(true)}
          data-testid="licences-open"
        >
          {t('licences.open')}
        </Button>
      </SettingsSection>
      <LicencesDialog
        isOpen={showsLicences}
        electron={info?.electron ?? ''}
        onClose={() => setShowsLicences(false)}
      />
    </SettingsSections>
  );
}

function Note({
  icon,
  tone = 'calm',
  children,
}: {
  icon: ReactNode;
  tone?: 'calm' | 'amber';
  children: ReactNode;
}) {
  return (
    <li className={notes.note} data-tone={tone}>
      {icon}
      <span>{children}</span>
    </li>
  );
}
