import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { RecordPeriod, RecordSubject } from '#shared/domain/records/record.ts';
import { blockHtml } from '../document/blocks-html.ts';
import type { Markup } from '../../lib/text/markup.ts';
import { dayHtml, messageHtml, noteHtml } from '../document/message-html.ts';
import { readEntries, type RecordReader } from './read-entries.ts';
import { heading, type Block } from '../said/block.ts';
import { cardBlocks, pieceBlocks } from '../said/customer-blocks.ts';
import { placeOf, type PlacedFile, type RecordEntry } from '../said/entry.ts';
import { messageFacts } from '../said/message-facts.ts';
import { blockText, dayText, lineText, messageText, noteText } from '../text/text-lines.ts';
import type { RecordView } from '../said/view.ts';

/** What a record is asked to hold. */
export interface RecordWish {
  subject: RecordSubject;
  period: RecordPeriod;
  withNotes: boolean;
  /** Of a customer's record alone. */
  withHealth: boolean;
}

/** A part of a record, in the order in which they stand. */
export type RecordItem =
  | { kind: 'block'; block: Block }
  | { kind: 'day'; day: string }
  | { kind: 'entry'; entry: RecordEntry };

/** Some of a kind at once: each may have a long history. */
const PIECE = 20;
const PARTS = ['tickets', 'prescriptions', 'refills', 'waitlist', 'scheduled'] as const;

/** Everything that stands in a record, the same for every format; read as it is pulled. */
export async function* readItems(
  store: RecordReader,
  view: RecordView,
  wish: RecordWish,
  signal: AbortSignal,
): AsyncGenerator<RecordItem> {
  const { subject } = wish;
  if (subject.kind === 'conversation') {
    yield* thread(store, view, wish, subject.id, signal);
    return;
  }
  const card = await store.readRecordCard({ customerId: subject.id });
  yield* blocks(cardBlocks(card, view, wish));
  for (const part of PARTS) yield* pieces(store, view, subject.id, part, signal);
  for (const [index, conversationId] of card.conversationIds.entries()) {
    const many = card.conversationIds.length > 1;
    const title = many
      ? view.say('records.conversation', { number: index + 1 })
      : view.say('records.messages');
    yield* blocks([heading(2, title)]);
    yield* thread(store, view, wish, conversationId, signal);
  }
}

function* blocks(list: readonly Block[]): Generator<RecordItem> {
  for (const block of list) yield { kind: 'block', block };
}

async function* pieces(
  store: RecordReader,
  view: RecordView,
  customerId: number,
  part: (typeof PARTS)[number],
  signal: AbortSignal,
): AsyncGenerator<RecordItem> {
  let isFirst = true;
  for (let after: number | null = 0; after !== null;) {
    signal.throwIfAborted();
    const piece: Awaited<ReturnType<RecordReader['readRecordPiece']>> = await store.readRecordPiece({
      customerId,
      part,
      after,
      limit: PIECE,
    });
    if (isFirst) {
      yield* blocks([heading(2, view.say(`records.${part}`))]);
      if (piece.items.length === 0) yield* blocks([{ kind: 'lines', lines: [view.say('records.nothing')] }]);
    }
    isFirst = false;
    yield* blocks(pieceBlocks(piece, view));
    after = piece.next;
  }
}

async function* thread(
  store: RecordReader,
  view: RecordView,
  { period, withNotes }: RecordWish,
  conversationId: number,
  signal: AbortSignal,
): AsyncGenerator<RecordItem> {
  let day = '';
  for await (const entry of readEntries(store, { conversationId, period, withNotes, signal })) {
    const at = placeOf(entry);
    const today = view.dayOf(at);
    if (today !== day) yield { kind: 'day', day: view.longDay(at) };
    day = today;
    yield { kind: 'entry', entry };
  }
  if (day === '') yield* blocks([{ kind: 'lines', lines: [view.say('records.none-here')] }]);
}

interface Drawing {
  view: RecordView;
  customer: string;
  place: (entry: RecordEntry & { kind: 'message' }) => Promise<PlacedFile>;
}

export async function itemHtml(item: RecordItem, { view, customer, place }: Drawing): Promise<Markup> {
  if (item.kind === 'block') return blockHtml(item.block);
  if (item.kind === 'day') return dayHtml(item.day);
  const { entry } = item;
  if (entry.kind === 'note') return noteHtml(entry.note, view);
  const file = await place(entry);
  return messageHtml(messageFacts(entry, { view, customer, file }), file);
}

export async function itemText(item: RecordItem, { view, customer, place }: Drawing): Promise<string> {
  if (item.kind === 'block') return blockText(item.block);
  if (item.kind === 'day') return dayText(item.day);
  const { entry } = item;
  if (entry.kind === 'note') return noteText(entry.note, view);
  const file = await place(entry);
  const text = messageText(messageFacts(entry, { view, customer, file }), view);
  return file.how === 'linked' || file.how === 'drawn' ? text + lineText(`    ${file.href}`) : text;
}

/** The file of a message that is here to be shown; undefined for one that is not, and of a deleted message. */
export function storedFile({
  message,
}: RecordEntry & { kind: 'message' }): (Attachment & { fileId: string; sizeBytes: number }) | undefined {
  const { attachment } = message;
  if (attachment === null || attachment.fileId === null || attachment.sizeBytes === null) return undefined;
  return { ...attachment, fileId: attachment.fileId, sizeBytes: attachment.sizeBytes };
}
