import type { Lane } from '../lane.ts';
import type { KnownWish } from '../staff.ts';
import { originalOf } from '../world/shown-messages.ts';
import type { Received } from '../world/whatsapp.ts';
import { takenBack } from './actions.ts';
import type { Reader } from './reader.ts';

/** Everything that customers wrote is there once, whether the desk lived when they wrote it or not. */
export function incomingFaults(
  { whatsApp, stored }: Lane,
  read: Reader,
): { lost: string[]; duplicated: string[] } {
  // By their texts: the ids of two customers can coincide.
  const there = read.column<string>(`SELECT content FROM messages WHERE direction = 'incoming'`);
  const known = new Set(there);
  const ids = new Set(read.column<string>(`SELECT wa_message_id FROM messages WHERE direction = 'incoming'`));
  const told = [...stored].filter((id) => !ids.has(id)).map((id) => `told: ${id}`);
  const written = whatsApp.written.filter(({ message }) => !known.has(message.body));
  const strangers = there.length - whatsApp.written.length + written.length;
  return {
    lost: [...told, ...written.map(({ message }) => `${message.waMessageId} of ${message.sentAt}`)],
    duplicated: [
      ...(strangers === 0 ? [] : [`${strangers} incoming messages that nobody wrote`]),
      ...read.column<string>('SELECT content FROM messages GROUP BY content HAVING count(*) > 1'),
    ],
  };
}

/** Everything that staff wanted reached its customer once, in order, and not before its time. */
export function outgoingFaults(
  lane: Lane,
  read: Reader,
): { lost: string[]; duplicated: string[]; outOfOrder: string[]; tooEarly: string[] } {
  const { whatsApp, staff, time } = lane;
  const sent = new Set(
    read
      .column<string>(
        `SELECT content FROM messages WHERE direction = 'outgoing' AND status IN ('sent', 'delivered', 'read')`,
      )
      .map(originalOf),
  );
  const received = Map.groupBy(whatsApp.received, ({ text }) => originalOf(text));
  const gone = takenBack(lane, read);
  const wishes = [...staff.wishes.values()].filter(
    ({ text, what }) => what.kind !== 'react' && !('of' in what) && !gone.has(text),
  );
  const isTooEarly = ({ askedAt, sendAt }: KnownWish, { at }: Received): boolean =>
    sendAt !== null && time.latestShown(askedAt, at) < sendAt;
  return {
    lost: wishes.filter(({ text }) => !sent.has(text) || !received.has(text)).map(nameOf),
    duplicated: [...received]
      .filter(([, times]) => times.length > 1)
      .map(([text, { length }]) => `${nameOfText(wishes, text)} × ${length}`),
    outOfOrder: outOfOrder(whatsApp.received, wishes, read),
    tooEarly: wishes
      .filter((wish) => received.get(wish.text)?.some((one) => isTooEarly(wish, one)))
      .map(nameOf),
  };
}

/** The desk shows the reactions that WhatsApp shows, and none was given up. */
export function reactionFaults({ whatsApp }: Lane, read: Reader): string[] {
  const shown = read.rows<{ id: string; reactions: string }>(
    `SELECT content AS id, reactions FROM messages WHERE direction = 'incoming' AND reactions <> '[]'`,
  );
  const known = new Map<string, string>();
  for (const { id, reactions } of shown) {
    const ours = (JSON.parse(reactions) as { by: string; emoji: string }[]).find(
      ({ by }) => by === 'pharmacy',
    );
    if (ours !== undefined) known.set(id, ours.emoji);
  }
  const failed = read.count(`SELECT count(*) FROM message_actions WHERE kind = 'react' AND state = 'failed'`);
  return [
    ...(failed === 0 ? [] : [`${failed} reactions are not done`]),
    ...[...whatsApp.reactions]
      .filter(([id, emoji]) => known.get(id) !== emoji)
      .map(([id, emoji]) => `${id}: ${known.get(id) ?? 'none'} in place of ${emoji}`),
    ...[...known.keys()].filter((id) => !whatsApp.reactions.has(id)),
  ];
}

function nameOfText(wishes: readonly KnownWish[], text: string): string {
  const wish = wishes.find((one) => one.text === text);
  return wish === undefined ? text : nameOf(wish);
}

const nameOf = ({ what, text }: KnownWish): string => `${what.kind}: ${text}`;

/** Customers get answers in the order in which they were queued, but for those that a person decided about. */
function outOfOrder(received: readonly Received[], wishes: readonly KnownWish[], read: Reader): string[] {
  const queued = read.column<string>('SELECT content FROM messages WHERE client_key IS NOT NULL ORDER BY id');
  const place = new Map(queued.map((text, index) => [originalOf(text), index]));
  const wishOf = new Map(wishes.map((wish) => [wish.text, wish]));
  const last = new Map<number, number>();
  const wrong: string[] = [];
  for (const { text: edited } of received) {
    const text = originalOf(edited);
    const wish = wishOf.get(text);
    if (wish === undefined || wish.isDecided) continue;
    const at = place.get(text) ?? -1;
    const before = last.get(wish.conversationId) ?? -1;
    if (at < before) wrong.push(text);
    last.set(wish.conversationId, Math.max(at, before));
  }
  return wrong;
}
