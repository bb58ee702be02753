import { Select, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import { countryOptions } from '../../i18n/countries.ts';
import { PharmacyPlaceField } from '../../sending-cards/settings/pharmacy-place-field.tsx';
import { StepDoor } from '../step-door.tsx';
import { useKeptText } from '../use-kept-text.ts';
import { useStep } from '../use-step.ts';

/** What the pharmacy is called, and where it is. What is typed is stored while it is typed. */
export function PharmacyStep({ settings }: { settings: Settings }) {
  const { t, language } = useWords();
  const update = useUpdateSettings();
  const step = useStep(settings, 'pharmacy');
  const name = useKeptText(settings.pharmacyName, (pharmacyName) => update.mutate({ pharmacyName }));
  const countries = useMemo(
    () => countryOptions(language, settings.defaultCountry),
    [language, settings.defaultCountry],
  );
  return (
    <StepDoor
      step="pharmacy"
      title={t('first-run.pharmacy-title')}
      body={t('first-run.pharmacy-body')}
      onBack={() => step.go('language')}
      onSkip={() => step.next()}
      onNext={() => step.next({ pharmacyName: name.value.trim() })}
      next={{ isBusy: step.isBusy }}
    >
      <TextInput
        spellCheck={false}
        label={t('staff.pharmacy-name')}
        value={name.value}
        onChange={(event) => name.change(event.currentTarget.value)}
        maxLength={80}
        placeholder=" "
        attributes={{ input: { dir: 'auto' } }}
        data-testid="pharmacy-name"
      />
      <Select
        label={t('settings.country')}
        description={t('settings.country-hint')}
        data={countries}
        value={settings.defaultCountry}
        allowDeselect={false}
        searchable
        nothingFoundMessage={t('settings.country-none')}
        onChange={(value) => {
          if (value !== null) update.mutate({ defaultCountry: value });
        }}
        data-testid="settings-country"
      />
      <PharmacyPlaceField place={settings.pharmacyPlace} mayChange />
    </StepDoor>
  );
}
