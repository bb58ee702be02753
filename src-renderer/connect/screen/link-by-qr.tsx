import { Button } from '@mantine/core';
import { IconInfoCircle, IconPhone, IconRefresh } from '@tabler/icons-react';
import { QRCodeSVG } from 'qrcode.react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { useCommand } from '../../api/use-command.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LinkDeadline } from './link-deadline.tsx';
import { DoorTitle } from '../../window/door.tsx';
import classes from './link.module.css';
import { QR_STEPS, Steps } from './steps.tsx';
import { ICON } from '../../ui/icon-size.ts';

type QrState = Extract<ConnectionState, { phase: 'qr' }>;

/** The code for the phone's camera, with the steps beside it. */
export function LinkByQr({ state, onUsePhone }: { state: QrState; onUsePhone: () => void }) {
  const { t } = useWords();
  const renew = useCommand('connection.linkByQr');
  return (
    <div className={classes.columns}>
      <section className={classes.words}>
        {state.unlinkedByPhone ? (
          <div className={classes.notice} role="status" data-testid="unlinked-by-phone">
            <IconInfoCircle {...ICON.button} />
            <div>
              <strong>{t('connect.unlinked-title')}</strong>
              <p>{t('connect.unlinked-body')}</p>
            </div>
          </div>
        ) : null}
        <DoorTitle>{t('connect.qr-title')}</DoorTitle>
        {state.unlinkedByPhone ? null : <p className={classes.body}>{t('connect.qr-body')}</p>}
        <Steps steps={QR_STEPS} />
        <Button
          variant="subtle"
          leftSection={<IconPhone {...ICON.control} />}
          className={classes.otherWay}
          onClick={onUsePhone}
          data-testid="pairing-open"
        >
          {t('connect.use-phone')}
        </Button>
      </section>
      <section className={classes.side}>
        <div className={classes.paper} data-testid="qr-code" data-code={state.code}>
          <QRCodeSVG
            value={state.code}
            level="L"
            marginSize={4}
            size={312}
            bgColor="#ffffff"
            fgColor="#0a1714"
            title={t('connect.qr-label')}
            role="img"
          />
        </div>
        <LinkDeadline deadline={state.linkDeadline} />
        <div className={classes.renew}>
          <span>{t('connect.qr-renews')}</span>
          <Button
            size="compact-sm"
            variant="light"
            leftSection={<IconRefresh {...ICON.line} />}
            loading={renew.isPending}
            onClick={() => renew.mutate()}
            data-testid="qr-refresh"
          >
            {t('connect.refresh')}
          </Button>
        </div>
      </section>
    </div>
  );
}
