import type { PastMessage } from '#main/store/contract/past-store.ts';
import type { Store } from '#main/store/contract/store.ts';
import type { PastImport } from '#shared/domain/past/exported-chat.ts';

export const PAST = Date.parse('2024-03-05T10:00:00Z');
const MINUTE = 60_000;

/** A customer's text of the past, a minute after the one before; everything else as the test says. */
export function pastText(index: number, change: Partial<PastMessage> = {}): PastMessage {
  return {
    key: `key-${index}`,
    direction: 'incoming',
    at: PAST + index * MINUTE,
    kind: 'text',
    text: `رسالة ${index}`,
    isEdited: false,
    location: null,
    file: null,
    ...change,
  };
}

export const begin = (store: Store, conversationId: number, total = 3): Promise<PastImport> =>
  store.startPastImport({
    conversationId,
    fingerprint: 'one',
    fileName: 'chat.txt',
    total,
    by: 'agent:1',
    now: PAST,
  });

/** Takes them all in. */
export async function importAll(
  store: Store,
  conversationId: number,
  messages: PastMessage[],
): Promise<PastImport> {
  const { id } = await begin(store, conversationId, messages.length);
  await store.recordPast({ importId: id, messages, taken: [], looked: messages.length, now: Date.now() });
  return store.endPastImport({ importId: id, state: 'done', now: Date.now() });
}

/** Takes all of it back. @returns what is left. */
export async function undoAll(store: Store, importId: number): Promise<PastImport> {
  let after: number | null = 0;
  while (after !== null) {
    const { next }: { next: number | null } = await store.undoPastImport({
      importId,
      after,
      limit: 2,
      now: Date.now(),
    });
    after = next;
  }
  return store.getPastImport({ importId });
}
