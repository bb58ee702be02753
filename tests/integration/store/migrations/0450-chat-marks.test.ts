import { expect, test } from 'vitest';
import { NO_CHAT_MARKS } from '#shared/domain/conversations/chat-marks.ts';
import { fillFirstVersion, makeDatabaseAtVersion } from '../support/at-version.ts';
import { openStore, temporaryPlace } from '../support/open-store.ts';

test('chats of before are neither archived, pinned, muted nor blocked, and can become so', async () => {
  const place = temporaryPlace();
  makeDatabaseAtVersion(place, 30, fillFirstVersion);
  const store = await openStore(place);
  const [conversation] = (await store.listConversations({ limit: 5 })).items;
  expect(conversation?.chat).toEqual(NO_CHAT_MARKS);
  const pinned = await store.askChatAction({
    conversationId: conversation?.id ?? 0,
    action: { kind: 'pin', isOn: true },
    links: [],
    by: 'agent:1',
    now: 9000,
  });
  expect(pinned.chat.pinnedAt).toBe(9000);
});
