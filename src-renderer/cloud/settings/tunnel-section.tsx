import { Button } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import { SettingsSection } from '../../ui/settings/settings-section.tsx';
import classes from './cloud.module.css';

/** A token of the pharmacy's own follows. */
const INSTALL = 'cloudflared.exe service install …';
const PATH = 'api/whatsapp/webhook';

/** How WhatsApp's server finds its way to a PC that has no address: in steps, with what is to be typed. */
export function TunnelSection({ port }: { port: number }) {
  const { t } = useWords();
  const [isShown, setShown] = useState(false);
  return (
    <SettingsSection title={t('cloud.tunnel-title')} hint={t('cloud.tunnel-hint')} testId="cloud-tunnel">
      {isShown ? (
        <ol className={classes.steps}>
          <li>{t('cloud.tunnel-1')}</li>
          <li>{t('cloud.tunnel-2')}</li>
          <li>
            {t('cloud.tunnel-3')}
            <Typed>{INSTALL}</Typed>
          </li>
          <li>
            {t('cloud.tunnel-4')}
            <Typed>{`Path: ${PATH}`}</Typed>
            <Typed>{`Service: HTTP  127.0.0.1:${port}`}</Typed>
          </li>
          <li>
            {t('cloud.tunnel-5')}
            <Typed>{`https://wa.example.com/${PATH}`}</Typed>
          </li>
          <li>{t('cloud.tunnel-6')}</li>
          <li>{t('cloud.tunnel-7')}</li>
        </ol>
      ) : (
        <Button variant="light" onClick={() => setShown(true)} data-testid="cloud-tunnel-show">
          {t('cloud.tunnel-show')}
        </Button>
      )}
    </SettingsSection>
  );
}

function Typed({ children }: { children: string }) {
  return (
    <code className={classes.typed} dir="ltr">
      {children}
    </code>
  );
}
