import { Box, Switch } from '@mantine/core';
import { useState } from 'react';
import { renderAutomationText } from '#shared/desk/automation/automation-text.ts';
import {
  outOfHoursMessage,
  ratingAskMessage,
  ratingThanksMessage,
  welcomeMessage,
} from '#shared/desk/automation/automatic-texts.ts';
import type { Language } from '#shared/domain/bilingual.ts';
import {
  DEFAULT_AUTOMATION,
  DEFAULT_RATING_SETTINGS,
  DEFAULT_TICKET_SETTINGS,
} from '#shared/domain/rules/desk-settings.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { isOpen } from '#shared/time/opening.ts';
import { fromPharmacyField, toPharmacyField } from '../../i18n/pharmacy-clock.ts';
import { useWords } from '../../i18n/use-words.ts';
import { sameValue } from '../../settings-form/drafts/same-value.ts';
import parts from '../../settings-form/parts/parts.module.css';
import { TextPair } from '../../settings-form/parts/text-pair.tsx';
import { DateTimeField } from '../../ui/dates/date-time-field.tsx';
import { firstClosedMoment } from './preview-moment.ts';
import { recipient } from '../../settings-form/sample-customer.ts';
import { SwitchedSection } from './switched-section.tsx';

type TextsProps = {
  /** With what was changed and not saved yet. */
  settings: Settings;
  onChange: (change: Partial<Pick<Settings, 'automation' | 'tickets' | 'rating'>>) => void;
};

export function WelcomeText({ settings, onChange }: TextsProps) {
  const { t } = useWords();
  const { automation } = settings;
  const { welcome, menu } = automation;
  const change = (part: Partial<typeof automation>): void =>
    onChange({ automation: { ...automation, ...part } });
  const standard = DEFAULT_AUTOMATION.welcome.text;
  return (
    <SwitchedSection
      title={t('automation.welcome')}
      hint={t('automation.welcome-hint')}
      isOn={welcome.isOn}
      onSwitch={(isOn) => change({ welcome: { ...welcome, isOn } })}
      onReset={
        sameValue(welcome.text, standard)
          ? undefined
          : () => change({ welcome: { ...welcome, text: standard } })
      }
      testId="auto-welcome"
    >
      <TextPair
        label={t('automation.welcome')}
        value={welcome.text}
        rows={3}
        insertables={['customer', 'pharmacy']}
        onChange={(text) => change({ welcome: { ...welcome, text } })}
        previewOf={(language) => welcomeMessage(settings, recipient(language))?.text}
        testId="welcome-text"
      />
      <Switch
        label={t('automation.menu')}
        description={t('automation.menu-hint')}
        checked={menu.isOn}
        onChange={(event) => change({ menu: { isOn: event.currentTarget.checked } })}
        data-testid="auto-menu-on"
      />
    </SwitchedSection>
  );
}

export function OutOfHoursText({ settings, onChange }: TextsProps) {
  const { t } = useWords();
  const { automation, hours } = settings;
  const { outOfHours } = automation;
  const [at, setAt] = useState(() => firstClosedMoment(Date.now(), hours));
  const change = (part: Partial<typeof outOfHours>): void =>
    onChange({ automation: { ...automation, outOfHours: { ...outOfHours, ...part } } });
  const standard = DEFAULT_AUTOMATION.outOfHours.text;
  return (
    <SwitchedSection
      title={t('automation.out-of-hours')}
      hint={t('automation.out-of-hours-hint')}
      isOn={outOfHours.isOn}
      onSwitch={(isOn) => change({ isOn })}
      onReset={sameValue(outOfHours.text, standard) ? undefined : () => change({ text: standard })}
      testId="auto-out-of-hours"
    >
      <TextPair
        label={t('automation.out-of-hours')}
        value={outOfHours.text}
        rows={3}
        insertables={['customer', 'pharmacy', 'opening']}
        onChange={(text) => change({ text })}
        previewOf={(language) => outOfHoursMessage(settings, recipient(language), at)}
        testId="out-of-hours-text"
      />
      <Box maw={340}>
        <DateTimeField
          label={t('automation.preview-at')}
          description={isOpen(at, hours) ? t('automation.preview-open') : t('automation.preview-closed')}
          value={toPharmacyField(at)}
          onChange={(field) => {
            const moment = fromPharmacyField(field);
            if (moment !== undefined) setAt(moment);
          }}
          testId="preview-at"
        />
      </Box>
    </SwitchedSection>
  );
}

export function AutoCloseText({ settings, onChange }: TextsProps) {
  const { t, count } = useWords();
  const { tickets, automation, pharmacyName } = settings;
  const { autoClose, autoCloseAfterHours } = tickets;
  const change = (part: Partial<typeof autoClose>): void =>
    onChange({ tickets: { ...tickets, autoClose: { ...autoClose, ...part } } });
  const standard = DEFAULT_TICKET_SETTINGS.autoClose.text;
  const previewOf = (language: Language): string | undefined =>
    renderAutomationText(autoClose.text, {
      ...recipient(language),
      digits: automation.digits,
      pharmacy: pharmacyName,
      opening: null,
    });
  return (
    <SwitchedSection
      title={t('automation.auto-close')}
      hint={
        autoCloseAfterHours === null
          ? t('automation.auto-close-never')
          : count('automation.auto-close-hint', autoCloseAfterHours)
      }
      isOn={autoClose.isOn}
      onSwitch={(isOn) => change({ isOn })}
      onReset={sameValue(autoClose.text, standard) ? undefined : () => change({ text: standard })}
      testId="auto-close"
    >
      <TextPair
        label={t('automation.auto-close')}
        value={autoClose.text}
        rows={2}
        insertables={['customer', 'pharmacy']}
        onChange={(text) => change({ text })}
        previewOf={previewOf}
        testId="auto-close-text"
      />
    </SwitchedSection>
  );
}

export function RatingTexts({ settings, onChange }: TextsProps) {
  const { t } = useWords();
  const { rating } = settings;
  const change = (part: Partial<typeof rating>): void => onChange({ rating: { ...rating, ...part } });
  const { ask, thanks } = DEFAULT_RATING_SETTINGS;
  const isStandard = sameValue(rating.ask, ask) && sameValue(rating.thanks, thanks);
  return (
    <SwitchedSection
      title={t('automation.rating')}
      hint={t('automation.rating-hint')}
      isOn={rating.isOn}
      onSwitch={(isOn) => change({ isOn })}
      onReset={isStandard ? undefined : () => change({ ask, thanks })}
      testId="auto-rating"
    >
      <TextPair
        label={t('automation.rating-ask')}
        value={rating.ask}
        rows={2}
        insertables={['customer', 'pharmacy']}
        onChange={(text) => change({ ask: text })}
        previewOf={(language) => ratingAskMessage(settings, recipient(language))}
        testId="rating-ask"
      />
      <p className={parts.lead}>{t('automation.rating-thanks-hint')}</p>
      <TextPair
        label={t('automation.rating-thanks')}
        value={rating.thanks}
        insertables={['customer', 'pharmacy']}
        onChange={(text) => change({ thanks: text })}
        previewOf={(language) => ratingThanksMessage(settings, recipient(language))}
        testId="rating-thanks"
      />
    </SwitchedSection>
  );
}
