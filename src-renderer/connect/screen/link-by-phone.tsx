import { Button, TextInput } from '@mantine/core';
import { IconQrcode } from '@tabler/icons-react';
import { useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { formatPhone } from '#shared/phone/format-phone.ts';
import { useCommand } from '../../api/use-command.ts';
import { useLinkByPhone } from '../connect-api.ts';
import { errorCodeOf } from '../../api/invoke.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { ErrorNotice } from '../../ui/notes/error-notice.tsx';
import { LinkDeadline } from './link-deadline.tsx';
import { DoorTitle } from '../../window/door.tsx';
import classes from './link.module.css';
import { groupPairingCode } from './pairing-code.ts';
import { PAIRING_STEPS, Steps } from './steps.tsx';
import { ICON } from '../../ui/icon-size.ts';

type PairingState = Extract<ConnectionState, { phase: 'pairing' }>;

/** For a phone whose camera cannot scan: first the number, then the code to type on the phone. */
export function LinkByPhone({ pairing, onUseQr }: { pairing: PairingState | null; onUseQr: () => void }) {
  const { t } = useWords();
  const showQr = useCommand('connection.linkByQr');
  return (
    <div className={classes.columns}>
      <section className={classes.words}>
        {pairing === null ? <NumberForm /> : <CodeWords phone={pairing.phone} />}
        <Button
          variant="subtle"
          leftSection={<IconQrcode {...ICON.control} />}
          className={classes.otherWay}
          loading={showQr.isPending}
          onClick={() => {
            // Without a pairing under way the QR code is still there.
            if (pairing !== null) showQr.mutate();
            onUseQr();
          }}
          data-testid="pairing-cancel"
        >
          {t('connect.use-qr')}
        </Button>
      </section>
      <section className={classes.side}>
        {pairing === null ? (
          <Steps steps={PAIRING_STEPS} />
        ) : (
          <>
            <output
              className={classes.code}
              dir="ltr"
              aria-label={t('connect.pairing-label')}
              data-testid="pairing-code"
            >
              {groupPairingCode(pairing.code)}
            </output>
            <LinkDeadline deadline={pairing.linkDeadline} />
          </>
        )}
      </section>
    </div>
  );
}

function NumberForm() {
  const { t } = useWords();
  const link = useLinkByPhone();
  const [phone, setPhone] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (phone.trim() !== '') link.mutate(phone.trim());
      }}
    >
      <DoorTitle>{t('connect.phone-title')}</DoorTitle>
      <p className={classes.body}>{t('connect.phone-body')}</p>
      <TextInput
        spellCheck={false}
        type="tel"
        dir="ltr"
        size="md"
        autoFocus
        maxLength={40}
        label={t('connect.phone-label')}
        description={t('connect.phone-hint')}
        placeholder="01012345678"
        value={phone}
        onChange={(event) => {
          link.reset();
          setPhone(event.currentTarget.value);
        }}
        classNames={{ input: classes.phone }}
        data-testid="pairing-phone"
      />
      {link.isError ? (
        <div className={classes.formError}>
          <ErrorNotice code={errorCodeOf(link.error)} />
        </div>
      ) : null}
      <Button
        type="submit"
        size="md"
        className={classes.submit}
        loading={link.isPending}
        disabled={phone.trim() === ''}
        data-testid="pairing-submit"
      >
        {t('connect.phone-submit')}
      </Button>
    </form>
  );
}

function CodeWords({ phone }: { phone: string }) {
  const { t } = useWords();
  const country = useSettings().data?.defaultCountry ?? DEFAULT_SETTINGS.defaultCountry;
  const shown = isolateLtr(formatPhone(phone, country));
  return (
    <>
      <DoorTitle>{t('connect.pairing-title')}</DoorTitle>
      <p className={classes.body}>{t('connect.pairing-body', { phone: shown })}</p>
      <Steps steps={PAIRING_STEPS} />
    </>
  );
}
