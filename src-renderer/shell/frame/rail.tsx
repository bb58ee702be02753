import { IconMessageBolt, IconMessages, IconTicket } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { useUnreadTotal } from '../../api/queries.ts';
import { useWords } from '../../i18n/use-words.ts';
import { MentionsMenu } from '../../notes/mentions/mentions-menu.tsx';
import { StaffMenu } from '../../staff/staff-menu.tsx';
import { Logo } from '../../ui/logo.tsx';
import type { DeskRoom } from '../desk/desk-state.tsx';
import { useDeskState } from '../desk/desk-state.tsx';
import { QuickControls } from './quick-controls.tsx';
import classes from './rail.module.css';

const MOST_SHOWN = 99;

const ROOMS = [
  { room: 'chats', icon: IconMessages },
  { room: 'tickets', icon: IconTicket },
  { room: 'templates', icon: IconMessageBolt },
] as const satisfies { room: DeskRoom; icon: TablerIcon }[];

/** The green edge of the desk: the mark, the rooms, the quick controls. */
export function Rail() {
  const { t, count } = useWords();
  const { room: here, setRoom } = useDeskState();
  const unread = useUnreadTotal().data ?? 0;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.mark} title={t('app.name')}>
        <Logo size={34} tone="light" />
      </div>
      {ROOMS.map(({ room, icon: Icon }) => (
        <button
          key={room}
          type="button"
          className={classes.room}
          aria-current={room === here ? 'page' : undefined}
          onClick={() => setRoom(room)}
          data-testid={`room-${room}`}
        >
          <Icon size={23} stroke={1.75} aria-hidden="true" />
          <span className={classes.name}>{t(`nav.${room}`)}</span>
          {room === 'chats' && unread > 0 ? (
            <span
              className={classes.badge}
              dir="ltr"
              aria-label={count('inbox.unread-messages', unread)}
              data-testid="unread-total"
            >
              {unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}
            </span>
          ) : null}
        </button>
      ))}
      <div className={classes.end}>
        <MentionsMenu />
        <QuickControls orientation="column" />
        <StaffMenu />
      </div>
    </nav>
  );
}
