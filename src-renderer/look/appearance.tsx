import 'dayjs/locale/ar';
import { MantineProvider, useDirection } from '@mantine/core';
import { DatesProvider, type DatesProviderSettings } from '@mantine/dates';
import { useMediaQuery } from '@mantine/hooks';
import type { ReactNode } from 'react';
import { useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { useLook } from '../api/queries/look.ts';
import { useSettings } from '../api/queries/settings.ts';
import { setPharmacyClock } from '../i18n/pharmacy-clock.ts';
import { directionOf } from '../i18n/setup.ts';
import { cssVariables, theme } from './theme.ts';

/** As the opening hours have it, in both languages: the week begins on Saturday, and no day of it is set apart. */
const CALENDAR: DatesProviderSettings = { firstDayOfWeek: 6, weekendDays: [], consistentWeeks: true };

/** The colour scheme on the screen now, with `system` resolved. */
export function useColorScheme(): 'light' | 'dark' {
  const chosen = useSettings().data?.theme ?? DEFAULT_SETTINGS.theme;
  const isSystemDark = useMediaQuery('(prefers-color-scheme: dark)', undefined, {
    getInitialValueInEffect: false,
  });
  if (chosen !== 'system') return chosen;
  return isSystemDark ? 'dark' : 'light';
}

/** Keeps theme, size of letters, language, direction and the clock as the settings say, at once when they change. */
export function Appearance({ children }: { children: ReactNode }) {
  const settings = useSettings().data;
  const language = settings?.language;
  const { i18n } = useTranslation();
  const { setDirection } = useDirection();
  const scheme = useColorScheme();
  const { textSize } = useLook();

  useLayoutEffect(() => {
    document.documentElement.dataset['textSize'] = textSize;
  }, [textSize]);

  useLayoutEffect(() => {
    if (settings !== undefined) setPharmacyClock(settings);
  }, [settings]);

  useLayoutEffect(() => {
    if (language === undefined) return;
    void i18n.changeLanguage(language);
    document.documentElement.lang = language;
    setDirection(directionOf(language));
    // setDirection changes with every render of its provider; the language is what counts.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [language, i18n]);

  return (
    <MantineProvider theme={theme} cssVariablesResolver={cssVariables} forceColorScheme={scheme}>
      <DatesProvider settings={{ ...CALENDAR, locale: i18n.language }}>{children}</DatesProvider>
    </MantineProvider>
  );
}
