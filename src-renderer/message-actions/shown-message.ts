import { isBeingDeleted, type MessageAction } from '#shared/domain/messages/message-action.ts';
import type { Message } from '#shared/domain/messages/message.ts';

export type ShownReaction = { by: 'customer' | 'pharmacy'; emoji: string; isWaiting: boolean };

const waiting = ({ actions }: Message, kind: MessageAction['kind']): MessageAction | undefined =>
  actions.find((action) => action.kind === kind && action.state === 'waiting');

/** What it will say: staff see what they wrote at once, and that it waits. */
export const shownText = (message: Message): string => waiting(message, 'edit')?.value ?? message.content;

export const isBeingEdited = (message: Message): boolean => waiting(message, 'edit') !== undefined;

/** Nothing of it is shown any more: it is deleted, or will be. */
export const isTakenAway = (message: Message): boolean =>
  message.revokedAt !== null || isBeingDeleted(message);

/** With the pharmacy's own as it will be. */
export function shownReactions(message: Message): ShownReaction[] {
  const known = message.reactions.map(({ by, emoji }) => ({ by, emoji, isWaiting: false }));
  const wanted = waiting(message, 'react');
  if (wanted === undefined) return known;
  const others = known.filter(({ by }) => by !== 'pharmacy');
  return wanted.value === '' ? others : [...others, { by: 'pharmacy', emoji: wanted.value, isWaiting: true }];
}

/** '' without one. */
export const ownReaction = (message: Message): string =>
  shownReactions(message).find(({ by }) => by === 'pharmacy')?.emoji ?? '';

export const failedActions = ({ actions }: Message): MessageAction[] =>
  actions.filter(({ state }) => state === 'failed');

/** The last one that was done of a kind that leaves its mark. */
export const doneBy = ({ actions }: Message, kind: 'edit' | 'delete'): MessageAction | undefined =>
  actions.findLast((action) => action.kind === kind && action.state === 'done');
