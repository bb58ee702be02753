import { useEffect, useState } from 'react';
import type { ConnectionState } from '#shared/domain/connection.ts';
import { ConversationScreen } from '../../conversation/conversation-screen.tsx';
import { NoConversation } from '../../conversation/no-conversation.tsx';
import { Inbox } from '../../inbox/inbox.tsx';
import classes from './desk.module.css';
import { isDialogsKey } from './dialog-keys.ts';
import type { DeskRoom } from '../../navigation/navigation.tsx';
import { useDeskState } from '../../navigation/navigation.tsx';
import { SIDE_ROOMS } from './side-rooms.ts';
import { DiskBanner } from '../banners/disk-banner.tsx';
import { CatchUpNotice } from '../banners/catch-up-notice.tsx';
import { LinkBanner } from '../banners/link-banner.tsx';
import { RecoveryKeyBanner } from '../../recovery-key/banner/recovery-key-banner.tsx';
import { UpdateBanner } from '../../updates/banner/update-banner.tsx';
import { NowPlayingBar } from '../../voice/player/now-playing-bar.tsx';
import { Rail } from '../frame/rail.tsx';

/** Where the day is spent: the rail, the chat list, the open conversation. */
export function Desk({ connection }: { connection: ConnectionState }) {
  const { room, openId, setOpenId } = useDeskState();
  // Once opened it stays, unseen: what is being written there is not lost by a look at a customer.
  const [visited, setVisited] = useState<readonly DeskRoom[]>([]);
  if (!visited.includes(room)) setVisited([...visited, room]);
  useEscapeToClose();
  return (
    <div className={classes.desk} data-testid="desk">
      <Rail />
      <div className={classes.rooms}>
        <DiskBanner />
        <LinkBanner connection={connection} />
        <RecoveryKeyBanner />
        <UpdateBanner />
        <CatchUpNotice />
        <NowPlayingBar openId={openId} onOpen={setOpenId} />
        {SIDE_ROOMS.filter((side) => visited.includes(side.room)).map((side) => (
          <div key={side.room} className={classes.columns} hidden={side.room !== room}>
            <side.Room />
          </div>
        ))}
        {room === 'chats' ? (
          <div className={classes.columns}>
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
          </div>
        ) : null}
      </div>
    </div>
  );
}

function useEscapeToClose(): void {
  const { room, setOpenId } = useDeskState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A dialog or menu takes its own Escape, and may be gone by the time the key arrives here.
      if (isDialogsKey(event)) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"]')) return;
      if (room === 'chats') setOpenId(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [room, setOpenId]);
}
