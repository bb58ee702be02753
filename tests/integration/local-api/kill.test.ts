import { expect, test } from 'vitest';
import type { OperationInput } from '#main/store/contract/operation-name.ts';
import { startWorkerClient } from '#main/store/client/worker-client.ts';
import { STORE_WORKER } from '../support/workers.ts';
import { openStore, placeWithDatabase } from '../store/support/open-store.ts';

test.each([0, 1, 2, 4, 8, 16])(
  'the store is killed %i ms into a request: repeated, it is one message',
  async (ms) => {
    const place = placeWithDatabase();
    const first = await openStore(place);
    const by = (await first.setUpStaff({ pharmacyName: 'x', name: 'منى', secret: null, now: 1 })).id;
    const key = { name: 'الكاشير', hash: 'h', hint: 'h', scopes: ['send' as const] };
    const { id: keyId } = await first.addProgramKey({ ...key, by, now: 1 });
    await first.close();

    const asked: OperationInput<'sendFromProgram'> = {
      keyId,
      idempotencyKey: 'order-1',
      fingerprint: 'f',
      to: { phone: '201012345678' },
      content: { kind: 'text', text: 'طلبكم جاهز' },
      now: 2,
    };
    const dying = startWorkerClient({ workerPath: STORE_WORKER });
    await dying.open(place);
    const call = dying.run('sendFromProgram', asked).catch(() => undefined);
    await new Promise((done) => setTimeout(done, ms));
    await dying.abandon();
    const answered = await call;

    const again = await openStore(place);
    const repeated = await again.sendFromProgram({ ...asked, now: 3 });
    if (answered?.kind === 'queued') expect(repeated).toEqual({ ...answered, kind: 'repeated' });
    if (repeated.kind !== 'queued' && repeated.kind !== 'repeated') throw new Error(repeated.kind);
    const { items } = await again.listMessages({ conversationId: repeated.conversationId, limit: 10 });
    expect(items.map(({ id }) => id)).toEqual([repeated.messageId]);
    expect((await again.listAudit({ action: 'program.sent', limit: 10 })).items).toHaveLength(1);
    expect(await again.listOutboxHeads()).toHaveLength(1);
  },
);
