import { expect, onTestFinished } from 'vitest';
import { createStore } from '#main/store/client/create-store.ts';
import type { StoreEvent } from '#main/store/contract/store-event.ts';
import type { Store } from '#main/store/contract/store.ts';
import { placeWithDatabase } from '../../store/support/open-store.ts';
import { withDatabase } from '../../store/support/with-database.ts';
import { STORE_WORKER } from '../../support/workers.ts';

export interface WholeStore {
  store: Store;
  /** Hears what the store says from now on. */
  listen: (listener: (events: readonly StoreEvent[]) => void) => void;
  /** Closes the store and proves that its file and both search indexes are whole. */
  expectWhole(): Promise<void>;
}

/** A real store that is looked through when the test has done its worst. */
export async function openWholeStore(): Promise<WholeStore> {
  const place = placeWithDatabase();
  const fatal: Error[] = [];
  let tell = (_events: readonly StoreEvent[]): void => {};
  const store = await createStore({
    ...place,
    workerPath: STORE_WORKER,
    onFatal: (error) => fatal.push(error),
    onEvents: (events) => tell(events),
  });
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= store.close());
  onTestFinished(close);
  return {
    store,
    listen: (listener) => void (tell = listener),
    async expectWhole() {
      await close();
      expect(fatal).toEqual([]);
      withDatabase(place, (database) => {
        expect(database.pragma('integrity_check', { simple: true })).toBe('ok');
        expect(database.pragma('foreign_key_check')).toEqual([]);
        for (const index of ['message_search', 'conversation_search']) {
          database.exec(`INSERT INTO ${index} (${index}) VALUES ('integrity-check')`);
        }
      });
    },
  };
}
