import type { Message } from '#shared/domain/messages/message.ts';

const boxOf = (id: number): Element | null =>
  document.querySelector(`[data-testid="message"][data-message-id="${id}"]`);

/**
 * The message that a key is about: the one on which the keyboard stands, or from anywhere else what the customer wrote last.
 * @param messages of the open thread, oldest first.
 * @param isMeant says which of them can be.
 */
export function meantMessage(
  messages: readonly Message[],
  isMeant: (message: Message) => boolean,
): { message: Message; box: Element | null } | undefined {
  const focused = document.activeElement?.closest<HTMLElement>('[data-message-id]')?.dataset['messageId'];
  const message =
    focused === undefined
      ? messages.findLast((one) => one.direction === 'incoming' && isMeant(one))
      : messages.find(({ id }) => String(id) === focused);
  return message === undefined ? undefined : { message, box: boxOf(message.id) };
}
