import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { incoming } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';
import { changedBy } from '../support/said.ts';

test('messages from before are unchanged ones, and can be changed', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  expect(store.report).toEqual({ opened: 'existing', migratedFrom: 30 });
  const { items } = await store.listMessages({ conversationId: 1, limit: 9 });
  const untouched = { editedAt: null, earlierTexts: [], revokedAt: null, reactions: [] };
  expect(items).toEqual([expect.objectContaining(untouched), expect.objectContaining(untouched)]);
  const change = { kind: 'edited', text: 'عايز علبتين', at: 5 } as const;
  const changed = await changedBy(store, () =>
    store.changeMessage({ message: incoming('WA2'), change, now: 6 }),
  );
  expect(changed.message?.earlierTexts).toEqual(['عايز الدواء']);
});
