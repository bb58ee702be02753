import { Menu } from '@mantine/core';
import { IconDeviceMobile, IconRobot } from '@tabler/icons-react';
import type { Message } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { useSetWrittenByApp } from '../conversation-api.ts';
import classes from './bubble.module.css';

/** Says that it came from the phone; staff who know better say here that nobody wrote it. */
export function PhoneMark({ message }: { message: Message }) {
  const { t } = useWords();
  const setWrittenByApp = useSetWrittenByApp();
  const mark = (
    <>
      <IconDeviceMobile {...ICON.mark} />
      {t('thread.from-phone')}
    </>
  );
  if (message.type !== 'text' || message.revokedAt !== null) {
    return <span className={classes.phone}>{mark}</span>;
  }
  return (
    <Menu position="bottom-end" withinPortal>
      <Menu.Target>
        <button type="button" className={classes.phone} data-testid="phone-mark">
          {mark}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item
          leftSection={<IconRobot {...ICON.control} />}
          onClick={() => setWrittenByApp.mutate({ messageId: message.id, isByApp: true })}
          data-testid="written-by-app"
        >
          {t('thread.app-wrote-it')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
