import { optOutMessage } from '#shared/desk/automation/automatic-texts.ts';
import { isOptOut } from '#shared/desk/replies/opt-out.ts';
import type { Tx } from '../../../database/tx.ts';
import { getConsent } from '../../../people/consent.ts';
import { say, type Scene } from './scene.ts';

/** Tells who opted out that they did, once for each time they do. */
export function confirmOptOut(tx: Tx, scene: Scene): void {
  const { incoming, conversation, to } = scene;
  const { state, at } = getConsent(tx, incoming.customerId);
  if (state !== 'opted-out' || !isOptOut(incoming.message.content)) return;
  say(tx, scene, {
    automation: 'opt-out',
    text: optOutMessage(to),
    once: `opt-out:${conversation.id}:${at}`,
  });
}
