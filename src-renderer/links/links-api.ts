import type { Link } from '#shared/domain/transport-capabilities.ts';
import { flattenThread } from '../api/cache/thread-pages.ts';
import { useLinks } from '../api/queries/app.ts';
import { useThread } from '../api/queries/conversations.ts';

/**
 * By which link the customer wrote last and by which one the desk answers; undefined where there is but one link, or nobody
 * has written in what is loaded.
 */
export function useLinksOf(conversationId: number): { wrote: Link; sending: Link } | undefined {
  const links = useLinks().data;
  const thread = useThread(conversationId).data;
  if (links === undefined || links.links.length < 2) return undefined;
  const last = flattenThread(thread).findLast(({ direction }) => direction === 'incoming');
  return last === undefined ? undefined : { wrote: last.link, sending: links.sending };
}
