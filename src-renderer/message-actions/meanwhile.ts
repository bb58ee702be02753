import type { Message } from '#shared/domain/messages/message.ts';
import { isTakenAway, shownText } from './shown-message.ts';

/**
 * What became of a message while somebody types its edit: a colleague, the phone or they themselves may edit it or take it back.
 * @param before what it said when the edit was begun; null where nobody knows any more.
 */
export function meanwhile(message: Message, before: string | null): 'deleted' | 'edited' | null {
  if (isTakenAway(message)) return 'deleted';
  return before === null || before === shownText(message) ? null : 'edited';
}
