import type { Note } from '#shared/domain/conversations/note.ts';
import type { RecordPeriod } from '#shared/domain/records/record.ts';
import type { Store } from '../../store/contract/store.ts';
import { placeOf, type RecordEntry } from '../said/entry.ts';

/** A piece is some tens of milliseconds of the store's thread: the desk goes on between two of them. */
const PIECE = 200;

export type RecordReader = Pick<
  Store,
  | 'countRecord'
  | 'readRecordCard'
  | 'readRecordPiece'
  | 'readRecordMessages'
  | 'listNotes'
  | 'getPrescription'
>;

/** What was said in one conversation, by the customer, the pharmacy and (`withNotes`) among colleagues, the oldest first. */
export async function* readEntries(
  store: RecordReader,
  {
    conversationId,
    period,
    withNotes,
    signal,
  }: { conversationId: number; period: RecordPeriod; withNotes: boolean; signal: AbortSignal },
): AsyncGenerator<RecordEntry> {
  const notes = withNotes
    ? (await store.listNotes({ conversationId })).filter((note) => isIn(note, period))
    : [];
  let next = 0;
  let after: Awaited<ReturnType<RecordReader['readRecordMessages']>>['next'] = null;
  do {
    signal.throwIfAborted();
    const page = await store.readRecordMessages({ conversationId, period, after, limit: PIECE });
    for (const one of page.items) {
      const entry: RecordEntry = { kind: 'message', ...one };
      for (; next < notes.length && notes[next] !== undefined; next += 1) {
        const note = notes[next];
        if (note === undefined || note.createdAt >= placeOf(entry)) break;
        yield { kind: 'note', note };
      }
      yield entry;
    }
    after = page.next;
  } while (after !== null);
  for (const note of notes.slice(next)) yield { kind: 'note', note };
}

const isIn = ({ createdAt }: Note, { from, until }: RecordPeriod): boolean =>
  (from === null || createdAt >= from) && (until === null || createdAt < until);
