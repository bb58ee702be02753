import {
  IconCalendarHeart,
  IconMessageBolt,
  IconMessages,
  IconPrescription,
  IconStar,
  IconTicket,
  IconUsers,
} from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import { mayDo, type Action } from '#shared/domain/staff/permissions.ts';
import { useSignedIn } from '../../api/staff.ts';
import { useUnreadTotal } from '../../api/queries.ts';
import { useFollowUpBadge } from '../../follow-ups/follow-ups-api.ts';
import { useWords } from '../../i18n/use-words.ts';
import { usePrescriptionCounts } from '../../prescriptions/prescriptions-api.ts';
import { MentionsMenu } from '../../notes/mentions/mentions-menu.tsx';
import { StaffMenu } from '../../staff/menu/staff-menu.tsx';
import { Logo } from '../../ui/logo.tsx';
import type { DeskRoom } from '../../navigation/navigation.tsx';
import { useDeskState } from '../../navigation/navigation.tsx';
import { QuickControls } from '../../window/quick-controls.tsx';
import classes from './rail.module.css';

const MOST_SHOWN = 99;

const ROOMS = [
  { room: 'chats', icon: IconMessages },
  { room: 'tickets', icon: IconTicket },
  { room: 'prescriptions', icon: IconPrescription },
  { room: 'customers', icon: IconUsers },
  { room: 'follow-ups', icon: IconCalendarHeart },
  { room: 'templates', icon: IconMessageBolt },
  { room: 'ratings', icon: IconStar, needs: 'ratings.read' },
] as const satisfies { room: DeskRoom; icon: TablerIcon; needs?: Action }[];

/** The green edge of the desk: the mark, the rooms, the quick controls. */
export function Rail() {
  const { t, count } = useWords();
  const { room: here, setRoom } = useDeskState();
  const followUps = useFollowUpBadge();
  const agent = useSignedIn()?.agent;
  const unread = useUnreadTotal().data ?? 0;
  const waiting = usePrescriptionCounts().data?.waiting ?? 0;
  return (
    <nav className={classes.rail} aria-label={t('nav.label')}>
      <div className={classes.mark} title={t('app.name')}>
        <Logo size={34} tone="light" />
      </div>
      <div className={classes.rooms}>
        {ROOMS.filter(
          (one) => !('needs' in one) || (agent !== undefined && mayDo(agent.role, one.needs)),
        ).map(({ room, icon: Icon }) => (
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
            {room === 'chats' ? (
              <Badge value={unread} label={count('inbox.unread-messages', unread)} testId="unread-total" />
            ) : null}
            {room === 'prescriptions' ? (
              <Badge
                value={waiting}
                label={count('prescriptions.waiting-count', waiting)}
                testId="prescriptions-waiting"
              />
            ) : null}
            {room === 'follow-ups' ? (
              <Badge
                value={followUps}
                label={count('follow-ups.badge', followUps)}
                testId="follow-ups-badge"
              />
            ) : null}
          </button>
        ))}
      </div>
      <div className={classes.end}>
        <MentionsMenu />
        <QuickControls orientation="column" />
        <StaffMenu />
      </div>
    </nav>
  );
}

/** How much waits in a room; nothing for nothing. */
function Badge({ value, label, testId }: { value: number; label: string; testId: string }) {
  if (value === 0) return null;
  return (
    <span className={classes.badge} dir="ltr" aria-label={label} data-testid={testId}>
      {value > MOST_SHOWN ? `${MOST_SHOWN}+` : value}
    </span>
  );
}
