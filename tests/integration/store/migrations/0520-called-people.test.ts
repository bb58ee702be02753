import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromPhone } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('whom messages of before call is known by their digits, and of what comes by what WhatsApp tells', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => {
    fillFirstVersion(database);
    database.exec(`UPDATE messages SET content = 'سلمي على @201112345678' WHERE id = 1`);
  });
  const store = await openStore(place);
  await store.recordMessage(fromPhone('201112345678', { pushName: 'علي' }));
  const asked = { id: '201112345678', messageId: 1 };
  expect(await store.findCalledPerson(asked)).toMatchObject({ customer: { name: 'علي' }, name: null });
  const called = [
    { digits: '184467440737095', phone: '201112345678', lid: '184467440737095@lid', phoneBookName: null },
  ];
  const { messageId } = await store.recordMessage(
    fromPhone('201012345678', { content: 'و@184467440737095', called }),
  );
  expect(await store.findCalledPerson({ id: '184467440737095', messageId })).toMatchObject({
    customer: { name: 'علي' },
  });
});
