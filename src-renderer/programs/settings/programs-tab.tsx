import type { Settings } from '#shared/domain/settings.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from '../../settings-form/settings.module.css';
import { SettingsSections } from '../../ui/settings/settings-section.tsx';
import { CallsSection } from './calls-section.tsx';
import { DoorSection } from './door-section.tsx';
import { KeysSection } from './keys-section.tsx';
import { TrySection } from './try-section.tsx';
import { WebhooksSection } from './webhooks-section.tsx';

/** The pharmacy's other programs: whether they may call, with which keys, and what they are told. */
export function ProgramsTab({ settings }: { settings: Settings }) {
  const { t } = useWords();
  const { localApi } = settings;
  return (
    <SettingsSections>
      <p className={classes.hint}>{t('programs.intro')}</p>
      <DoorSection localApi={localApi} />
      <KeysSection />
      {localApi.isOn ? <TrySection port={localApi.port} /> : null}
      <WebhooksSection />
      <CallsSection />
    </SettingsSections>
  );
}
