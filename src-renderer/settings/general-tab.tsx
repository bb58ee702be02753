import { Select } from '@mantine/core';
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react';
import { useMemo } from 'react';
import { CLOCK_FACES } from '#shared/domain/rules/clock-face.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../api/queries/settings.ts';
import { useMay } from '../api/queries/signed-in.ts';
import { FirstSteps } from '../first-run/checklist/first-steps.tsx';
import { useOpenSteps } from '../first-run/checklist/use-open-steps.ts';
import { useWords } from '../i18n/use-words.ts';
import { Choice } from '../ui/choice.tsx';
import { countryOptions } from '../i18n/countries.ts';
import { ICON } from '../ui/icon-size.ts';
import { MicrophoneField } from '../voice/settings/microphone-field.tsx';
import { PharmacyPlaceField } from '../sending-cards/settings/pharmacy-place-field.tsx';
import { Sizes } from './sizes.tsx';
import { Spelling } from './spelling.tsx';
import { SettingsSections } from '../ui/settings/settings-section.tsx';

/** How the desk speaks and looks. */
export function GeneralTab({ settings }: { settings: Settings }) {
  const { t, language } = useWords();
  const firstSteps = useOpenSteps();
  const mayChange = useMay('settings.desk');
  const update = useUpdateSettings();
  const countries = useMemo(
    () => countryOptions(language, settings.defaultCountry),
    [language, settings.defaultCountry],
  );
  return (
    <SettingsSections>
      {firstSteps === null ? null : <FirstSteps steps={firstSteps} />}
      <Choice
        label={t('settings.language')}
        value={settings.language}
        onChange={(value) => update.mutate({ language: value })}
        options={[
          { value: 'ar', label: t('settings.language-ar'), testId: 'language-ar', lang: 'ar' },
          { value: 'en', label: t('settings.language-en'), testId: 'language-en', lang: 'en' },
        ]}
      />
      <Choice
        label={t('settings.theme')}
        value={settings.theme}
        onChange={(value) => update.mutate({ theme: value })}
        options={[
          {
            value: 'light',
            label: t('settings.theme-light'),
            testId: 'theme-light',
            icon: <IconSun {...ICON.control} />,
          },
          {
            value: 'dark',
            label: t('settings.theme-dark'),
            testId: 'theme-dark',
            icon: <IconMoon {...ICON.control} />,
          },
          {
            value: 'system',
            label: t('settings.theme-system'),
            testId: 'theme-system',
            icon: <IconDeviceDesktop {...ICON.control} />,
          },
        ]}
      />
      {mayChange ? (
        <Choice
          label={t('settings.clock-face')}
          value={settings.clockFace}
          onChange={(value) => update.mutate({ clockFace: value })}
          options={CLOCK_FACES.map((value) => ({
            value,
            label: t(`settings.clock-${value}`),
            testId: `clock-${value}`,
          }))}
        />
      ) : null}
      <Sizes />
      <Spelling />
      <Select
        label={t('settings.country')}
        description={t('settings.country-hint')}
        data={countries}
        value={settings.defaultCountry}
        allowDeselect={false}
        searchable
        disabled={!mayChange}
        nothingFoundMessage={t('settings.country-none')}
        onChange={(value) => {
          if (value !== null) update.mutate({ defaultCountry: value });
        }}
        data-testid="settings-country"
      />
      <PharmacyPlaceField place={settings.pharmacyPlace} mayChange={mayChange} />
      <MicrophoneField />
    </SettingsSections>
  );
}
