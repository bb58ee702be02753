import type { Note } from '#shared/domain/conversations/note.ts';
import type { RecordMessage } from '../../store/contract/record-store.ts';

/** What stands in a thread's record, in the order of time. */
export type RecordEntry = ({ kind: 'message' } & RecordMessage) | { kind: 'note'; note: Note };

/** Where it stands, epoch ms. */
export const placeOf = (entry: RecordEntry): number =>
  entry.kind === 'message' ? entry.message.sentAt : entry.note.createdAt;

/** What became of a file on its way into the record: a picture that is drawn, a place that is linked to, or no more than a line. */
export type PlacedFile =
  | { how: 'drawn'; href: string }
  | { how: 'linked'; href: string }
  | { how: 'named' }
  | { how: 'gone' };
