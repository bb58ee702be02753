import { recordMessage } from '#main/store/operations/messages/commands.ts';
import type { Transact } from '#main/store/transaction/transact.ts';
import type { ObservedMessage } from '#main/store/contract/store.ts';

/** Every message holds one; a few per cent hold MEDIUM_WORD; only a handful hold RARE_WORD. */
export const COMMON_WORD = 'الدواء';
export const MEDIUM_WORD = 'بنادول';
export const RARE_WORD = 'ميثوتركسات';

const WORDS =
  'صباح الخير عايز عندكم بكام علبة شريط شراب للأطفال كحة سخونية روشتة توصيل العنوان شكرا متوفر بديل فيتامين ضغط سكر ' +
  'hello please box tablets syrup price delivery thanks available cream drops morning';
const VOCABULARY = WORDS.split(' ');

const BATCH = 5000;

/** A million messages are five years of a busy counter; fewer are the newest of them. */
const APART_MS = 157_000;
const LAST_SENT_AT = 1_790_000_000_000;

/** The same sequence every time: mulberry32. */
function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Messages of a pharmacy: few customers write most of them. */
export function* messagesOf(
  conversations: number,
  count: number,
  prefix: string,
  randomSeed = 20,
): Generator<ObservedMessage> {
  const random = seededRandom(randomSeed);
  for (let index = 0; index < count; index += 1) {
    // Squared twice: about half of the messages come from a sixteenth of the customers.
    const customer = index < conversations ? index : Math.floor(random() ** 4 * conversations);
    const incoming = random() < 0.6;
    const phone = `2010${String(10_000_000 + customer)}`;
    yield {
      identity: { phone, lid: null },
      chatAddress: `${phone}@c.us`,
      pushName: incoming ? `عميل ${VOCABULARY[customer % VOCABULARY.length] ?? ''} ${customer}` : null,
      waMessageId: `${prefix}${index}`,
      direction: incoming ? 'incoming' : 'outgoing',
      type: 'text',
      waType: 'chat',
      content: textOf(random),
      attachment: null,
      details: null,
      // A counter reads nearly everything.
      status: incoming && random() < 0.02 ? 'delivered' : 'read',
      sentAt: LAST_SENT_AT - (count - 1 - index) * APART_MS,
    };
  }
}

function textOf(random: () => number): string {
  const words = Array.from({ length: 4 + Math.floor(random() * 12) }, () => {
    return VOCABULARY[Math.floor(random() * VOCABULARY.length)] ?? '';
  });
  if (random() < 0.5) words.push(COMMON_WORD);
  if (random() < 0.03) words.push(MEDIUM_WORD);
  if (random() < 0.000_05) words.push(RARE_WORD);
  return words.join(' ');
}

/** Records them all, many to a transaction. @returns how long it took, in ms. */
export function seed(transact: Transact, messages: Generator<ObservedMessage>): number {
  const start = performance.now();
  for (let batch = take(messages, BATCH); batch.length > 0; batch = take(messages, BATCH)) {
    transact((tx) => batch.forEach((message) => recordMessage(tx, message)));
  }
  return performance.now() - start;
}

export function take<T>(items: Generator<T>, count: number): T[] {
  const taken: T[] = [];
  while (taken.length < count) {
    const next = items.next();
    if (next.done === true) break;
    taken.push(next.value);
  }
  return taken;
}
