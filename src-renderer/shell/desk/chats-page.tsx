import { useConnection } from '../../api/queries/app.ts';
import { ConversationScreen } from '../../conversation/conversation-screen.tsx';
import { NoConversation } from '../../conversation/no-conversation.tsx';
import { Inbox } from '../../inbox/inbox.tsx';
import { useNavigation } from '../../navigation/navigation.tsx';
import classes from './desk.module.css';

/** Where the day is spent: the chat list and the open conversation; one of them where there is no room for both. */
export function ChatsPage() {
  const connection = useConnection().data;
  const { openId, setOpenId } = useNavigation();
  if (connection === undefined) return null;
  return (
    <>
      <div className={classes.list} data-covered={openId !== null}>
        <Inbox connection={connection} />
      </div>
      <main className={classes.main} data-empty={openId === null}>
        {openId === null ? (
          <NoConversation />
        ) : (
          <ConversationScreen
            key={openId}
            conversationId={openId}
            connection={connection}
            onClose={() => setOpenId(null)}
          />
        )}
      </main>
    </>
  );
}
