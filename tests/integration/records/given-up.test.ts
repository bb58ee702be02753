import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { NOON, openRecords } from './open-records.ts';

test('a record of somebody who is erased meanwhile is given up, and nothing half is left', async () => {
  const opened = await openRecords();
  const { store, dependencies, write, chosen } = opened;
  const { conversation } = await opened.says('السلام عليكم');
  const { readRecordMessages } = store;
  let isErased = false;
  dependencies.store = {
    ...store,
    readRecordMessages: async (input) => {
      if (!isErased) {
        const { customerId } = conversation;
        await store.eraseCustomer({ customerId, reason: 'person-asked', by: null, now: NOON });
      }
      isErased = true;
      return readRecordMessages(input);
    },
  };
  await expect(write({ format: 'zip' })).rejects.toMatchObject({ code: 'not-found' });
  expect(readdirSync(chosen)).toEqual([]);
});

test('a dialog that nobody answers keeps nobody from ending the desk, and the next record may be made', async () => {
  const asked = Promise.withResolvers<void>();
  const opened = await openRecords({
    chooseTarget: () => {
      asked.resolve();
      return new Promise(() => {});
    },
  });
  await opened.says('السلام عليكم');
  const written = opened.write();
  await asked.promise;
  await opened.records.stop();
  expect(await written).toEqual({ outcome: 'stopped' });
  await expect(opened.write({ format: 'print' })).resolves.toMatchObject({ outcome: 'written' });
});
