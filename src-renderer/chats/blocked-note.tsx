import { Button } from '@mantine/core';
import { IconBan } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import classes from './chats.module.css';
import { useActOnChat } from './chats-api.ts';

/** In the composer's place: nothing goes to whom the pharmacy has blocked. What was typed stays a draft. */
export function BlockedNote({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const act = useActOnChat();
  return (
    <div className={classes.blocked} role="note" data-testid="blocked-note">
      <IconBan {...ICON.line} />
      <span className={classes.words}>{t('chats.blocked')}</span>
      <Button
        variant="default"
        loading={act.isPending}
        onClick={() => act.mutate({ id: conversation.id, action: { kind: 'block', isOn: false } })}
        data-testid="unblock"
      >
        {t('chats.unblock')}
      </Button>
    </div>
  );
}
