import { expect, test } from 'vitest';
import { messageHandlers } from '#main/ipc/handlers/messages.ts';
import type { Outbox } from '#main/outbox/outbox.ts';
import type { Store } from '#main/store/contract/store.ts';
import { sampleAgent } from '../renderer/support/sample-data.ts';

test('what somebody typed of an edit is kept for them alone, whoever has signed in meanwhile', async () => {
  const saved: unknown[] = [];
  const store: Pick<Store, 'saveEditDraft'> = {
    saveEditDraft: async ({ messageId, draft, by }) => void saved.push({ messageId, draft, by }),
  };
  const handlers = messageHandlers({
    store: store as Store,
    outbox: {} as Outbox,
    chooseMessagesFile: async () => undefined,
  });
  const draft = { text: 'بخمسة', before: 'بخمسين' };
  const save = async (agentId: number) =>
    handlers['messages.saveEditDraft']({ messageId: 7, agentId, draft }, { agent: sampleAgent({ id: 2 }) });
  await expect(save(1)).rejects.toMatchObject({ code: 'signed-out' });
  await save(2);
  expect(saved).toEqual([{ messageId: 7, draft, by: 2 }]);
});
