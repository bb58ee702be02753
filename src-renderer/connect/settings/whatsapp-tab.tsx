import { Button, Select, Switch } from '@mantine/core';
import { useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { findPhoneLink } from '#shared/domain/links.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { AccountSection } from '../../account/account-section.tsx';
import { UseSection } from '../../account/use-section.tsx';
import { useCommand } from '../../api/use-command.ts';
import { useUpdateSettings } from '../../api/queries/settings.ts';
import { useMay } from '../../api/queries/signed-in.ts';
import { CloudSection } from '../../cloud/settings/cloud-section.tsx';
import { useAppInfo, useLinks } from '../../api/queries/app.ts';
import { useWords } from '../../i18n/use-words.ts';
import { LinksSection } from '../../links/settings/links-section.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import { FillingSection } from '../../past/filling/filling-section.tsx';
import { ConfirmDialog } from '../../ui/dialog/confirm-dialog.tsx';
import classes from '../../settings-form/settings.module.css';
import { SettingsSection, SettingsSections } from '../../ui/settings/settings-section.tsx';

const MINUTE_MS = 60_000;
const TIMEOUT_MINUTES = [1, 3, 5, 10, 15];
const UNLINKED: ReadonlySet<ConnectionState['phase']> = new Set(['qr', 'pairing', 'logged-out']);

/** The link between this PC and the pharmacy's phone. */
export function WhatsAppTab({ settings }: { settings: Settings }) {
  const { t, count } = useWords();
  const update = useUpdateSettings();
  const links = useLinks().data;
  const phase = links && findPhoneLink(links)?.state.phase;
  const { setView, closeSettings } = useNavigation();
  const showQr = useCommand('connection.linkByQr');
  const mayCloud = useMay('whatsapp.cloud');
  const isTraining = useAppInfo().data?.training ?? false;
  const logout = useCommand('connection.logout');
  const [isAsking, setAsking] = useState(false);
  const isLinked = phase !== undefined && !UNLINKED.has(phase);
  const unlinkHint = (links?.links.length ?? 1) > 1 ? 'links.unlink-hint' : 'settings.unlink-hint';
  const chosen = Math.round(settings.linkTimeoutMs / MINUTE_MS);
  const minutes = [...new Set([...TIMEOUT_MINUTES, chosen])].sort((a, b) => a - b);
  return (
    <SettingsSections>
      <LinksSection />
      <AccountSection />
      <SettingsSection title={t('presence.section')}>
        <Switch
          label={t('presence.setting')}
          description={t('presence.setting-hint')}
          checked={settings.showsTyping}
          onChange={(event) => update.mutate({ showsTyping: event.currentTarget.checked })}
          data-testid="settings-shows-typing"
        />
      </SettingsSection>
      <SettingsSection title={t('customers.pictures')}>
        <Switch
          label={t('customers.pictures-setting')}
          description={t('customers.pictures-hint')}
          checked={settings.showsPictures}
          onChange={(event) => update.mutate({ showsPictures: event.currentTarget.checked })}
          data-testid="settings-shows-pictures"
        />
      </SettingsSection>
      <SettingsSection title={t('settings.link')}>
        {phase === undefined ? null : (
          <p className={classes.linkState} data-testid="settings-link-state" data-phase={phase}>
            {t(isTraining && phase === 'online' ? 'status.training' : `status.${phase}`)}
          </p>
        )}
        <p className={classes.hint}>{t(isLinked ? unlinkHint : 'settings.unlink-none')}</p>
        <Button
          color="red"
          variant="light"
          disabled={!isLinked}
          loading={logout.isPending}
          onClick={() => setAsking(true)}
          data-testid="unlink"
        >
          {t('settings.unlink')}
        </Button>
        {isLinked || phase === undefined ? null : (
          <Button
            variant="light"
            loading={showQr.isPending}
            onClick={() => {
              showQr.mutate();
              setView('connect');
              closeSettings();
            }}
            data-testid="link-phone"
          >
            {t('links.link-phone')}
          </Button>
        )}
      </SettingsSection>
      <Select
        label={t('settings.timeout')}
        description={t('settings.timeout-hint')}
        data={minutes.map((value) => ({ value: String(value), label: count('settings.minutes', value) }))}
        value={String(chosen)}
        allowDeselect={false}
        onChange={(value) => {
          if (value !== null) update.mutate({ linkTimeoutMs: Number(value) * MINUTE_MS });
        }}
        data-testid="settings-timeout"
      />
      <FillingSection />
      {mayCloud && !isTraining ? <CloudSection /> : null}
      <UseSection />
      <ConfirmDialog
        isOpen={isAsking}
        title={t('settings.unlink-confirm-title')}
        body={t('settings.unlink-confirm-body')}
        confirm={t('settings.unlink-confirm')}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          logout.mutate();
        }}
      />
    </SettingsSections>
  );
}
