import { IconAlertCircle, IconCheck, IconChecks, IconClockHour4 } from '@tabler/icons-react';
import type { TablerIcon } from '@tabler/icons-react';
import type { MessageStatus } from '#shared/domain/messages/message.ts';
import { useWords } from '../../i18n/use-words.ts';
import classes from './ticks.module.css';

const ICONS: Record<MessageStatus, TablerIcon> = {
  pending: IconClockHour4,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  played: IconChecks,
  failed: IconAlertCircle,
};

/** Read is as blue as WhatsApp has it, and underlined: the colour alone tells it from delivered to nobody who cannot see it. */
export function Ticks({ status, size = 16 }: { status: MessageStatus; size?: number }) {
  const { t } = useWords();
  const Icon = ICONS[status];
  const label = t(`tick.${status}`);
  return (
    <span className={classes.ticks} data-status={status} role="img" aria-label={label} title={label}>
      <Icon size={size} stroke={2} aria-hidden="true" />
    </span>
  );
}
