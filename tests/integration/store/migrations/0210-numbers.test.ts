import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromBoth, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a number of before is a contact’s as of its last message, so that an older word does not move it', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const phone = '201012345678';
  await record(store, fromBoth({ phone, lid: 'old@lid' }, { sentAt: 1500 }));
  const { conversation } = await record(store, fromBoth({ phone, lid: 'other@lid' }, { sentAt: 1900 }));
  expect(conversation.customerPhone).toBeNull();
  expect(await store.getConversation(1)).toMatchObject({ customerPhone: phone });
  const later = await record(store, fromBoth({ phone, lid: 'other@lid' }, { sentAt: 2500 }));
  expect(later.conversation).toMatchObject({ id: conversation.id, customerPhone: phone });
});
