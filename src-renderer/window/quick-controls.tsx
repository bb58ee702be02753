import { IconLanguage, IconMoon, IconSettings, IconSun } from '@tabler/icons-react';
import { useUpdateSettings } from '../api/queries/settings.ts';
import { useWords } from '../i18n/use-words.ts';
import { useColorScheme } from '../look/appearance.tsx';
import { useNavigation } from '../navigation/navigation.tsx';
import classes from './quick-controls.module.css';
import { ICON } from '../ui/icon-size.ts';
import { TooltipIconButton } from '../ui/tooltip-icon-button.tsx';

/** Language, theme and settings within reach of every screen. */
export function QuickControls({
  orientation,
  withSettings = true,
}: {
  orientation: 'column' | 'row';
  /** Not where there is no database to keep them in. */
  withSettings?: boolean;
}) {
  const { t, language } = useWords();
  const scheme = useColorScheme();
  const update = useUpdateSettings();
  const { openSettings } = useNavigation();
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
      id: 'settings-open',
      label: t('nav.settings'),
      lang: undefined,
      icon: <IconSettings {...ICON.button} />,
      act: () => openSettings('general'),
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
            data-minor={id !== 'settings-open'}
            tooltipPosition={orientation === 'column' ? 'right' : 'bottom'}
          >
            {icon}
          </TooltipIconButton>
        ))}
    </div>
  );
}
