import { expect, test, vi } from 'vitest';
import { answerCard } from '#main/app/alerts/answer-card.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { AppError } from '#shared/domain/errors.ts';
import { sampleAgent } from '../../renderer/support/sample-data.ts';
import { silentLog } from '../../../integration/support/silent-log.ts';

function desk({ agent, fails = false }: { agent: Agent | null; fails?: boolean }) {
  const done: string[] = [];
  const options = {
    store: {
      saveDraft: vi.fn<(draft: object) => Promise<undefined>>(async () => void done.push('draft')),
      markConversationRead: async () => {
        done.push('read');
        return {} as never;
      },
    },
    outbox: {
      sendText: vi.fn<(text: object) => Promise<void>>(async () => {
        if (fails) throw new AppError('window-closed');
        done.push('sent');
      }),
      tellRead: async () => void done.push('told'),
    },
    agent: () => agent,
    open: (conversationId: number) => void done.push(`opened ${conversationId}`),
    log: silentLog,
  };
  return { done, options, answer: (text: string) => answerCard({ conversationId: 5, text }, options) };
}

test('an answer in a notification goes out as who is signed in, and its chat is read', async () => {
  const { done, options, answer } = desk({ agent: sampleAgent({ id: 3, signature: 'منى' }) });
  await answer('حاضر');
  expect(done).toEqual(['sent', 'read', 'told']);
  expect(options.outbox.sendText.mock.calls[0]?.[0]).toMatchObject({
    conversationId: 5,
    text: 'حاضر',
    sentBy: 'agent:3',
    signature: 'منى',
  });
});

test('one that cannot go is not lost: it waits in its chat, which opens', async () => {
  const { done, options, answer } = desk({ agent: sampleAgent({ id: 3 }), fails: true });
  await answer('حاضر');
  expect(done).toEqual(['draft', 'opened 5']);
  expect(options.store.saveDraft.mock.calls[0]?.[0]).toMatchObject({ id: 5, draft: 'حاضر', by: 3 });
});

test('a locked desk sends nothing', async () => {
  const { done, answer } = desk({ agent: null });
  await answer('حاضر');
  expect(done).toEqual(['opened 5']);
});
