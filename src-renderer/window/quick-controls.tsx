import { IconHelp, IconLanguage, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { useUpdateSettings } from '../api/queries/settings.ts';
import { useWords } from '../i18n/use-words.ts';
import { useColorScheme } from '../look/appearance.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import type { SettingsPageName } from '../navigation/settings-page-name.ts';
import classes from './quick-controls.module.css';
import { ICON } from '../ui/icon-size.ts';
import { HELP_TOPICS } from '../ui/help/help-topic-name.ts';
import { PutOffDot } from '../ui/notes/put-off-dot.tsx';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';

/** Language, theme, help and settings within reach of every screen. */
export function QuickControls({
  orientation,
  withSettings = true,
  putOff,
}: {
  orientation: 'column' | 'row';
  /** Not where there is no database to keep them in. */
  withSettings?: boolean;
  /** The page of the settings where what was put off waits. */
  putOff?: SettingsPageName | undefined;
}) {
  const { t, language } = useWords();
  const scheme = useColorScheme();
  const update = useUpdateSettings();
  const { openSettings, openHelp } = useNavigation();
  const nextTheme = scheme === 'dark' ? 'light' : 'dark';
  const controls = [
    {
      id: 'language-toggle',
      label: t('nav.language'),
      lang: language === 'ar' ? 'en' : 'ar',
      icon: <IconLanguage {...ICON.button} />,
      act: () => update.mutate({ language: language === 'ar' ? 'en' : 'ar' }),
    },
    {
      id: 'theme-toggle',
      label: t(nextTheme === 'dark' ? 'nav.to-dark' : 'nav.to-light'),
      lang: undefined,
      icon: nextTheme === 'dark' ? <IconMoon {...ICON.button} /> : <IconSun {...ICON.button} />,
      act: () => update.mutate({ theme: nextTheme }),
    },
    {
      id: 'help-open',
      label: t('help.title'),
      lang: undefined,
      icon: <IconHelp {...ICON.button} />,
      act: () => openHelp(HELP_TOPICS[0]),
    },
    {
      id: 'settings-open',
      label: putOff === undefined ? t('nav.settings') : `${t('nav.settings')} · ${t('banner.put-off')}`,
      lang: undefined,
      icon: <IconSettings {...ICON.button} />,
      act: () => openSettings(putOff ?? 'general'),
    },
  ];
  return (
    <div className={classes.controls} data-orientation={orientation}>
      {controls
        .filter(({ id }) => withSettings || id !== 'settings-open')
        .map(({ id, label, lang, icon, act }) => (
          <TooltipIconButton
            key={id}
            variant="transparent"
            className={classes.control}
            label={label}
            lang={lang}
            onClick={act}
            data-testid={id}
            data-put-off={(id === 'settings-open' && putOff) || undefined}
            data-minor={id !== 'settings-open'}
            tooltipPosition={orientation === 'column' ? 'right' : 'bottom'}
          >
            {icon}
            {id === 'settings-open' && putOff !== undefined ? (
              <span className={classes.dot}>
                <PutOffDot />
              </span>
            ) : null}
          </TooltipIconButton>
        ))}
    </div>
  );
}
