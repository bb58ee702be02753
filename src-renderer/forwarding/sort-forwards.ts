import { forwardContentOf } from '#shared/domain/messages/forwarding.ts';
import type { Message } from '#shared/domain/messages/message.ts';

/** What of the chosen messages goes, and why the others do not. */
export type SortedForwards = {
  going: readonly Message[];
  notHere: number;
  otherKinds: number;
  /** A customer's own files, place or contacts are among them. */
  isPrivate: boolean;
};

export function sortForwards(messages: readonly Message[]): SortedForwards {
  const sorted = messages.map((message) => ({ message, content: forwardContentOf(message) }));
  const going = sorted.filter(({ content }) => content.kind !== 'none').map(({ message }) => message);
  const notHere = sorted.filter(
    ({ content }) => content.kind === 'none' && content.because === 'not-here',
  ).length;
  return {
    going,
    notHere,
    otherKinds: messages.length - going.length - notHere,
    isPrivate: going.some(
      (message) => message.direction === 'incoming' && (message.attachment !== null || isCard(message)),
    ),
  };
}

const isCard = ({ details }: Message): boolean =>
  details?.kind === 'location' || details?.kind === 'contacts';
