import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('of what was sent before nobody knows when it came how far', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const times = await store.getMessageTimes({ messageId: 1 });
  expect(times).toEqual({ sent: null, delivered: null, read: null, played: null });
});
