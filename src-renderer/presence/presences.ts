import { skipToken, useQuery } from '@tanstack/react-query';
import { TYPING_LASTS_MS, type Presence } from '#shared/domain/conversations/presence.ts';
import { queryKeys } from '../api/query-keys.ts';
import { useClock } from '../ui/time/use-clock.ts';

/** What a customer is doing; nothing of it outlives the window's cache. Whoever types without saying so again for long has stopped. */
export function usePresence(conversationId: number): Presence | undefined {
  const { data: presence, dataUpdatedAt } = useQuery<Presence>({
    queryKey: queryKeys.presence(conversationId),
    queryFn: skipToken,
  });
  const isOld = useClock((now) => now - dataUpdatedAt > TYPING_LASTS_MS);
  const isDoing = presence?.state === 'typing' || presence?.state === 'recording';
  if (isDoing && isOld) return { state: 'online', lastSeenAt: null };
  return presence;
}
