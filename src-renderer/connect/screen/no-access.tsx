import { Button } from '@mantine/core';
import { IconLinkOff, IconSettings } from '@tabler/icons-react';
import { useMay } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useNavigation } from '../../navigation/navigation.tsx';
import { ICON } from '../../ui/icon-size.ts';
import { Panel, TryNow } from './waiting-panels.tsx';

/** What the account is reached with has to be mended: no code helps here. */
export function NoAccess() {
  const { t } = useWords();
  const { openSettings } = useNavigation();
  const mayMend = useMay('whatsapp.cloud');
  return (
    <Panel
      tone="red"
      picture={<IconLinkOff {...ICON.page} />}
      title={t('links.no-access-title')}
      body={t('links.no-access-body')}
    >
      {mayMend ? (
        <Button
          leftSection={<IconSettings {...ICON.button} />}
          onClick={() => openSettings('whatsapp')}
          data-testid="no-access-settings"
        >
          {t('links.open-settings')}
        </Button>
      ) : null}
      <TryNow retryAt={null} />
    </Panel>
  );
}
