import type { Called } from './called.ts';
import type { MessageDetails } from './message-details.ts';
import type { Reaction } from './message.ts';

/**
 * What somebody did to a message after it was sent, at `at` (epoch ms, WhatsApp's time).
 * `edited`: the details are absent where WhatsApp tells none; those that are known stay.
 * `starred`: the pharmacy did it, on its phone or in another program of its own.
 * `reacted`: an empty emoji takes that side's reaction back.
 */
export type MessageChange =
  | {
      kind: 'edited';
      text: string;
      details?: MessageDetails | undefined;
      /** Whom it calls by “@” now. */
      called?: readonly Called[] | undefined;
      at: number;
    }
  | { kind: 'revoked'; at: number }
  | { kind: 'starred'; isStarred: boolean; at: number }
  | { kind: 'reacted'; by: Reaction['by']; emoji: string; at: number };
