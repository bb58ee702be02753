import { describe, expect, it } from 'vitest';
import type { FoundMessage } from '#main/transport/transport.ts';
import { LID, PHONE, fromBoth, fromPhone, record } from '../store/support/observed.ts';
import { isSent, isUnknown, openOutbox, type OpenOutbox } from './open-outbox.ts';

const JID = `${PHONE}@c.us`;
const OTHER = '201112345678';
const NO_ANSWER = { kind: 'ambiguous', cause: new Error('time-out') } as const;
const FOUND: FoundMessage = { kind: 'found', status: 'delivered' };
const ABSENT: FoundMessage = { kind: 'absent' };
const UNSYNCED: FoundMessage = { kind: 'unsynced' };

/** An answer that may have been sent, while `change` happens to its chat; then it is looked up. */
async function unsureWhile(change: (opened: OpenOutbox) => Promise<unknown>): Promise<OpenOutbox> {
  const opened = await openOutbox();
  const { transport, send } = opened;
  transport.script(NO_ANSWER);
  transport.beforeSend = async () => {
    transport.beforeSend = async () => {};
    await change(opened);
  };
  await send('حاضر');
  return opened;
}

/** The customer writes, and WhatsApp has the chat under the privacy id from now on. */
const moveToLid = ({ store }: OpenOutbox, phone = PHONE): Promise<unknown> =>
  record(store, fromBoth({ phone, lid: LID }, { sentAt: Date.now() + 1000 }));

describe('an answer in doubt whose chat has another address since', () => {
  it('that is known under the old one is not sent again', async () => {
    const sent = Promise.withResolvers<unknown>();
    const { transport } = await unsureWhile(async (opened) => {
      await moveToLid(opened);
      opened.transport.foundAt.set(JID, FOUND).set(LID, ABSENT);
      void opened.until('حاضر', isSent).then(sent.resolve);
    });
    await sent.promise;
    expect(transport.lookUps).toEqual([JID]);
    expect(transport.sends.map(({ chatAddress }) => chatAddress)).toEqual([JID]);
  });

  it('is not sent again either when only the new one knows it', async () => {
    const sent = Promise.withResolvers<unknown>();
    const { transport } = await unsureWhile(async (opened) => {
      await moveToLid(opened);
      opened.transport.foundAt.set(JID, ABSENT).set(LID, FOUND);
      void opened.until('حاضر', isSent).then(sent.resolve);
    });
    await sent.promise;
    expect(transport.sends).toHaveLength(1);
  });

  it('is looked up where it was sent first, and under every address of its person', async () => {
    const { transport } = await unsureWhile((opened) => moveToLid(opened));
    await transport.untilSends(2);
    expect(transport.lookUps).toEqual([JID, LID]);
    // Absent everywhere: it goes to where the chat is now, with its id.
    expect(transport.sends.map(({ chatAddress }) => chatAddress)).toEqual([JID, LID]);
    expect(new Set(transport.sends.map(({ waMessageId }) => waMessageId)).size).toBe(1);
  });

  it.each([
    ['the old one', JID],
    ['the new one', LID],
  ])('is given to a person when %s cannot tell', async (_which, address) => {
    const unknown = Promise.withResolvers<unknown>();
    const { transport } = await unsureWhile(async (opened) => {
      await moveToLid(opened);
      opened.transport.foundAt.set(address, UNSYNCED);
      void opened.until('حاضر', isUnknown).then(unknown.resolve);
    });
    await unknown.promise;
    expect(transport.sends).toHaveLength(1);
  });

  it('is looked up under the addresses of both contacts that became one', async () => {
    const { transport } = await unsureWhile(async (opened) => {
      const { store } = opened;
      await record(store, fromBoth({ phone: null, lid: LID }));
      await moveToLid(opened);
    });
    await transport.untilSends(2);
    expect(transport.lookUps).toEqual([JID, LID]);
  });

  it('is looked up under a number that its person gave up', async () => {
    const { transport } = await unsureWhile(async (opened) => {
      await moveToLid(opened);
      await moveToLid(opened, OTHER);
    });
    await transport.untilSends(2);
    expect(transport.lookUps).toEqual([JID, LID, `${OTHER}@c.us`]);
  });

  it('stays its own contact’s when a person merges another one into the conversation', async () => {
    const { transport } = await unsureWhile(async (opened) => {
      const { store, conversationId } = opened;
      const other = await record(store, fromPhone(OTHER));
      await store.mergeConversations({ id: other.conversation.id, otherId: conversationId, now: 1 });
      await moveToLid(opened);
      opened.transport.foundAt.set(`${OTHER}@c.us`, FOUND);
    });
    await transport.untilSends(2);
    expect(transport.lookUps).toEqual([JID, LID]);
  });
});
