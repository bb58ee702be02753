import { optOutMessage } from '#shared/desk/automation/automatic-texts.ts';
import { findStopWord } from '#shared/desk/replies/opt-out.ts';
import { saidIn } from '#shared/domain/messages/message-text.ts';
import type { Tx } from '../../schema/tx.ts';
import { getConsent } from '../../rows/people/consent.ts';
import { say, type AutomationContext } from './automation-context.ts';

/** Tells who opted out that they did, once for each time they do. */
export function confirmOptOut(tx: Tx, context: AutomationContext): void {
  const { incoming, conversation, to } = context;
  const { state, at } = getConsent(tx, incoming.customerId);
  const word = findStopWord(saidIn(incoming.message) ?? '');
  if (state !== 'opted-out' || word === undefined) return;
  say(tx, context, {
    automation: 'opt-out',
    text: optOutMessage(to),
    once: `opt-out:${conversation.id}:${at}`,
  });
}
