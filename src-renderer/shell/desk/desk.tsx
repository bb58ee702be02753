import { useEffect } from 'react';
import type { ConnectionState } from '../../../src-shared/domain/connection.ts';
import { ConversationScreen } from '../../conversation/conversation-screen.tsx';
import { NoConversation } from '../../conversation/no-conversation.tsx';
import { Inbox } from '../../inbox/inbox.tsx';
import classes from './desk.module.css';
import { useDeskState } from './desk-state.tsx';
import { DiskBanner } from '../banners/disk-banner.tsx';
import { CatchUpNotice } from '../banners/catch-up-notice.tsx';
import { LinkBanner } from '../banners/link-banner.tsx';
import { RecoveryKeyBanner } from '../banners/recovery-key-banner.tsx';
import { NowPlayingBar } from '../../voice/player/now-playing-bar.tsx';
import { Rail } from '../frame/rail.tsx';

/** Where the day is spent: the rail, the chat list, the open conversation. */
export function Desk({ connection }: { connection: ConnectionState }) {
  const { openId, setOpenId } = useDeskState();
  useEscapeToClose();
  return (
    <div className={classes.desk} data-testid="desk">
      <Rail />
      <div className={classes.rooms}>
        <DiskBanner />
        <LinkBanner connection={connection} />
        <RecoveryKeyBanner />
        <CatchUpNotice />
        <NowPlayingBar openId={openId} onOpen={setOpenId} />
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
      </div>
    </div>
  );
}

function useEscapeToClose(): void {
  const { setOpenId } = useDeskState();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      // A dialog or menu takes its own Escape, and may be gone by the time the key arrives here.
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('[role="dialog"], [role="menu"]')) return;
      setOpenId(null);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [setOpenId]);
}
