import { useState } from 'react';
import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import { formatFull } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { QueryStates } from '../../ui/page/query-states.tsx';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import classes from '../../settings-form/settings.module.css';
import { useCloudCredentials, useWebhookHealth } from '../cloud-api.ts';
import { CheckSection } from './check-section.tsx';
import { CredentialsForm } from './credentials-form.tsx';
import { RegisterSection } from './register-section.tsx';
import { TunnelSection } from './tunnel-section.tsx';

/** The way to WhatsApp through Meta's own server: what it needs, the way there from outside, and whether all is right. */
export function CloudSection() {
  const { t } = useWords();
  const asked = useCloudCredentials();
  const credentials = asked.data;
  const health = useWebhookHealth().data;
  const [isUnsaved, setUnsaved] = useState(false);
  if (credentials === undefined) {
    return (
      <SettingsSection title={t('cloud.title')}>
        <QueryStates query={asked} />
      </SettingsSection>
    );
  }
  return (
    <>
      <SettingsSection title={t('cloud.title')} hint={t('cloud.hint')} testId="cloud">
        {health === undefined ? null : <HealthLine health={health} />}
        <CredentialsForm credentials={credentials} onUnsaved={setUnsaved} />
      </SettingsSection>
      <TunnelSection port={credentials.webhookPort} />
      <RegisterSection />
      {/* What was found is of other details than those that are saved now. */}
      <CheckSection key={JSON.stringify(credentials)} credentials={credentials} isUnsaved={isUnsaved} />
    </>
  );
}

function HealthLine({ health }: { health: WebhookHealth }) {
  const { t, language } = useWords();
  const { state, lastAt, unreadable } = health;
  const line = (): string => {
    if (state !== 'listening') return t(`cloud.webhook-${state}`);
    if (lastAt === null) return t('cloud.webhook-never');
    return t('cloud.webhook-last', { time: isolate(formatFull(lastAt, language)) });
  };
  return (
    <>
      <p className={classes.linkState} data-testid="cloud-webhook" data-state={state}>
        {line()}
      </p>
      {unreadable === 0 ? null : (
        <p className={classes.hint}>
          {t('cloud.webhook-unreadable', { count: isolate(String(unreadable)) })}
        </p>
      )}
    </>
  );
}
