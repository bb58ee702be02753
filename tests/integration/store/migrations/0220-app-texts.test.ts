import { expect, test } from 'vitest';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { fromPhone, record } from '../support/observed.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('a desk from before knows no text of the phone’s app, and what the phone wrote stays somebody’s', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, (database) => fillFirstVersion(database));
  const store = await openStore(place);
  expect(await store.listUntoldAppTexts()).toEqual([]);
  const phone = '201155554444';
  const at = Date.now() - 60_000;
  await record(store, fromPhone(phone, { sentAt: at }));
  const content = 'أهلاً بك في الصيدلية، شكرًا لتواصلك معنا، سنرد عليك قريبًا';
  const greeting = fromPhone(phone, { sentAt: at, direction: 'outgoing', status: 'sent', content });
  expect((await record(store, greeting)).message.automation).toBe('business-app');
});
