import { useConnection } from '../../api/queries/app.ts';
import { ConversationScreen } from '../../conversation/conversation-screen.tsx';
import { NoConversation } from '../../conversation/no-conversation.tsx';
import { Inbox } from '../../inbox/inbox.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import classes from './desk.module.css';

/** Where the day is spent: the chat list and the open conversation. */
export function ChatsPage() {
  const connection = useConnection().data;
  const { openId, setOpenId } = useNavigation();
  if (connection === undefined) return null;
  return (
    <>
      <Inbox connection={connection} />
      <main className={classes.main}>
        {openId === null ? (
          <NoConversation />
        ) : (
          <ConversationScreen
            key={openId}
            conversationId={openId}
            phase={connection.phase}
            onClose={() => setOpenId(null)}
          />
        )}
      </main>
    </>
  );
}
