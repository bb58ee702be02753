import { IconRobot } from '@tabler/icons-react';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useWords } from '../i18n/use-words.ts';
import { ICON } from '../ui/icon-size.ts';
import classes from '../ui/writing/writing-line.module.css';
import { useAccountNotices } from './account-api.ts';

/** Says in the conversation itself that Meta's automatic agent answers this customer, and how that ends. */
export function AgentNote({ conversation }: { conversation: Conversation }) {
  const { t } = useWords();
  const { customerPhone, chatAddress } = conversation;
  const isAnswered = useAccountNotices().some(
    (notice) =>
      notice.kind === 'agent' &&
      ((typeof notice.phone === 'string' && notice.phone === customerPhone) ||
        (typeof notice.bsuid === 'string' && `${notice.bsuid}@bsuid` === chatAddress)),
  );
  if (!isAnswered) return null;
  return (
    <p className={classes.waits} role="status" data-testid="agent-note">
      <IconRobot {...ICON.line} />
      {t('account.agent-here')}
    </p>
  );
}
