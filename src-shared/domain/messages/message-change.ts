import type { Reaction } from './message.ts';

/**
 * What somebody did to a message after it was sent, at `at` (epoch ms, WhatsApp's time).
 * `reacted`: an empty emoji takes that side's reaction back.
 */
export type MessageChange =
  | { kind: 'edited'; text: string; at: number }
  | { kind: 'revoked'; at: number }
  | { kind: 'reacted'; by: Reaction['by']; emoji: string; at: number };
