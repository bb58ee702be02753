import type { Presence } from '#shared/domain/conversations/presence.ts';
import { formatAgo } from '../i18n/time-format.ts';
import { useWords } from '../i18n/use-words.ts';
import { useMinute } from '../ui/time/use-clock.ts';
import classes from './presence.module.css';
import { usePresence } from './presences.ts';

/** In the header: what the customer is doing, or when they were last seen; nothing where WhatsApp does not tell. */
export function PresenceLine({ conversationId }: { conversationId: number }) {
  const presence = usePresence(conversationId);
  const words = usePresenceWords(presence);
  if (presence === undefined || words === null) return null;
  return (
    <span className={classes.line} data-state={presence.state} data-testid="presence">
      {words}
    </span>
  );
}

/** In a row of the list: only what is said just now, and in the place of what was said last. */
export function useDoingWords(conversationId: number): string | null {
  const { t } = useWords();
  const presence = usePresence(conversationId);
  if (presence?.state === 'typing') return t('presence.typing');
  return presence?.state === 'recording' ? t('presence.recording') : null;
}

function usePresenceWords(presence: Presence | undefined): string | null {
  const { t, language } = useWords();
  const now = useMinute();
  switch (presence?.state) {
    case 'typing':
      return t('presence.typing');
    case 'recording':
      return t('presence.recording');
    case 'online':
      return t('presence.online');
    case 'away':
      return presence.lastSeenAt === null
        ? null
        : t('presence.last-seen', { ago: formatAgo(presence.lastSeenAt, now, language) });
    case undefined:
      return null;
  }
}
