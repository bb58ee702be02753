import { bsuidFromAddress } from '#shared/phone/bsuid.ts';

const PHONE_CHAT = /^(\d{5,20})@c\.us$/;

/**
 * Whom Graph sends to. A number always has its +: without, Graph may put the pharmacy's own country in front. The id of a
 * person has a field of its own: put where a number belongs, the message is taken and never comes.
 * @returns undefined for a chat that has no way over Graph: a privacy id of WhatsApp Web, a group.
 */
export function recipientOf(chatAddress: string): { to: string } | { recipient: string } | undefined {
  const digits = PHONE_CHAT.exec(chatAddress)?.[1];
  if (digits !== undefined) return { to: `+${digits}` };
  const recipient = bsuidFromAddress(chatAddress);
  return recipient === undefined ? undefined : { recipient };
}
