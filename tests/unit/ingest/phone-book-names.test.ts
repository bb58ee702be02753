import { expect, it, vi } from 'vitest';
import { createIngest } from '#main/ingest/ingest.ts';
import type { Store } from '#main/store/contract/store.ts';
import { silentLog } from '../../integration/support/silent-log.ts';

it('the names of ten thousand chats go in small pieces, after what else the list says', async () => {
  const takePhoneMarks = vi.fn<Store['takePhoneMarks']>(async () => {});
  const ingest = createIngest({ store: { takePhoneMarks } as unknown as Store, log: silentLog });
  const chats = Array.from({ length: 10_000 }, (_, index) => {
    const chatAddress = `2010${String(index).padStart(8, '0')}@c.us`;
    const phoneBookName = index % 2 === 0 ? `اسم ${index}` : null;
    return { chatAddress, phoneJid: chatAddress, lid: null, marks: { isArchived: false, phoneBookName } };
  });
  await ingest.marks(chats);
  const [first, ...pieces] = takePhoneMarks.mock.calls.map(([{ marks }]) => marks);
  expect(first).toHaveLength(10_000);
  expect(first?.[0]).toEqual({ identity: expect.anything(), isArchived: false });
  expect(Math.max(...pieces.map(({ length }) => length))).toBe(50);
  const names = pieces.flat().map(({ phoneBookName }) => phoneBookName);
  expect(names).toHaveLength(10_000);
  // Of two chats of one person the one with a name is the last word.
  expect(names.lastIndexOf(null)).toBeLessThan(names.findIndex((name) => name !== null));
});
