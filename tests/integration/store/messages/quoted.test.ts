import { expect, test } from 'vitest';
import type { QuotedFacts } from '#shared/domain/messages/quoted.ts';
import {
  fromBoth,
  fromPhone,
  incoming,
  LID,
  observed,
  PHONE,
  record,
  recordAgain,
} from '../support/observed.ts';
import { openStore } from '../support/open-store.ts';
import { saidBy, saidOf } from '../support/said.ts';

const OTHER = '201112345678';
const AT = 1_800_000_000_000;

/** Of a text that is there as it was. */
const PLAIN = { isRevoked: false, photoId: null, durationMs: null, isLeftOut: false };

/** A quoted text of this customer. */
const quoted = (change: Partial<QuotedFacts> = {}): QuotedFacts => ({
  waMessageId: '3EB0Q',
  by: 'customer',
  place: 'chat',
  waType: 'chat',
  text: 'بنادول إكسترا؟',
  ...change,
});

test('what a message answers is kept with it, with the desk’s own message where there is one', async () => {
  const store = await openStore();
  const first = await record(store, observed({ waMessageId: '3EB0Q', content: 'بنادول إكسترا؟' }));
  const { message } = await record(store, observed({ quoted: quoted() }));
  expect(message.quoted).toEqual({ ...quoted(), messageId: first.message.id, ...PLAIN });
  expect(first.message.quoted).toBeNull();
});

test('what the desk never had is shown as WhatsApp told it', async () => {
  const store = await openStore();
  const status = quoted({ place: 'status', by: 'pharmacy', text: 'خصم اليوم' });
  const { message } = await record(store, observed({ quoted: status }));
  expect(message.quoted).toEqual({ ...status, messageId: null, ...PLAIN });
});

test('an answer that came before what it answers is told anew when that comes', async () => {
  const store = await openStore();
  const answer = await record(store, observed({ quoted: quoted() }));
  expect(answer.message.quoted?.messageId).toBeNull();
  const events = await saidBy(store, () =>
    store.recordMessage(observed({ waMessageId: '3EB0Q', sentAt: 1 })),
  );
  const [told] = saidOf('message.changed', events);
  expect(told).toMatchObject({ id: answer.message.id, quoted: { waMessageId: '3EB0Q' } });
  expect(told?.quoted?.messageId).not.toBeNull();
});

test('the same id in another chat, of the other side or of the answer itself is another message', async () => {
  const store = await openStore();
  const { message: foreign } = await record(
    store,
    fromPhone(OTHER, { waMessageId: '3EB0Q', content: 'سر عميل آخر' }),
  );
  const here = await record(store, observed({ quoted: quoted() }));
  expect(here.message.quoted).toMatchObject({ messageId: null, text: 'بنادول إكسترا؟' });
  const ours = await record(
    store,
    fromPhone(OTHER, { quoted: quoted({ by: 'pharmacy', waType: null, text: '' }) }),
  );
  expect(ours.message.quoted).toMatchObject({ messageId: null, waType: null, text: '' });
  const own = await record(
    store,
    fromPhone(OTHER, { waMessageId: '3EB0Z', quoted: quoted({ waMessageId: '3EB0Z' }) }),
  );
  expect(own.message.quoted?.messageId).toBeNull();
  const status = await record(store, fromPhone(OTHER, { quoted: quoted({ place: 'status' }) }));
  expect(status.message.quoted?.messageId).toBeNull();
  const right = await record(store, fromPhone(OTHER, { quoted: quoted() }));
  expect(right.message.quoted?.messageId).toBe(foreign.id);
});

test('where WhatsApp tells only the id, the desk’s own message says the rest', async () => {
  const store = await openStore();
  const photo = { waMessageId: '3EB0Q', type: 'image', waType: 'image', content: 'الروشتة' } as const;
  const first = await record(store, observed(photo));
  const bare = quoted({ by: null, waType: null, text: '' });
  const { message } = await record(store, observed({ quoted: bare }));
  expect(message.quoted).toMatchObject({
    messageId: first.message.id,
    by: 'customer',
    waType: 'image',
    text: 'الروشتة',
  });
});

test('what is deleted says so in its answers at once', async () => {
  const store = await openStore();
  await record(store, observed({ waMessageId: '3EB0Q' }));
  const answer = await record(store, observed({ quoted: quoted() }));
  const change = { kind: 'revoked', at: AT } as const;
  const events = await saidBy(store, () =>
    store.changeMessage({ message: incoming('3EB0Q'), change, now: AT }),
  );
  const told = saidOf('message.changed', events).find(({ id }) => id === answer.message.id);
  expect(told?.quoted).toMatchObject({ isRevoked: true });
  const gone = await record(
    store,
    observed({ quoted: quoted({ waMessageId: null, waType: 'revoked', text: '' }) }),
  );
  expect(gone.message.quoted?.isRevoked).toBe(true);
});

test('an answer that was recorded without it learns it when it is seen again', async () => {
  const store = await openStore();
  const seen = observed();
  const { message } = await record(store, seen);
  await recordAgain(store, { ...seen, quoted: quoted() });
  await recordAgain(store, { ...seen, quoted: quoted({ text: 'غيره' }) });
  expect((await store.getMessage({ messageId: message.id })).quoted).toMatchObject({
    text: 'بنادول إكسترا؟',
  });
});

test('what was written on the phone has it as well', async () => {
  const store = await openStore();
  const { message: first } = await record(store, observed({ waMessageId: '3EB0Q' }));
  const written = { direction: 'outgoing', status: 'sent', content: 'موجود' } as const;
  const { message } = await record(store, observed({ ...written, quoted: quoted() }));
  expect(message).toMatchObject({ sentBy: 'phone', quoted: { messageId: first.id, by: 'customer' } });
});

test('merging and separating by hand keep it', async () => {
  const store = await openStore();
  const first = await record(store, observed({ waMessageId: '3EB0Q' }));
  const other = await record(store, fromPhone(OTHER, { waMessageId: '3EB0R' }));
  const [here, there] = [
    await record(store, observed({ quoted: quoted() })),
    await record(store, fromPhone(OTHER, { quoted: quoted({ waMessageId: '3EB0R' }) })),
  ];
  const answered = async () =>
    Promise.all(
      [here, there].map(
        async ({ message }) => (await store.getMessage({ messageId: message.id })).quoted?.messageId,
      ),
    );
  const whole = [first.message.id, other.message.id];
  expect(await answered()).toEqual(whole);
  const { mergeId } = await store.mergeConversations({
    id: first.conversation.id,
    otherId: other.conversation.id,
    now: AT,
  });
  expect(await answered()).toEqual(whole);
  await store.separateConversations({ mergeId, now: AT + 1 });
  expect(await answered()).toEqual(whole);
});

test('one person under two names has one thread, and answers are found in it', async () => {
  const store = await openStore();
  const first = await record(store, observed({ waMessageId: '3EB0Q' }));
  const answer = await record(
    store,
    fromBoth({ phone: PHONE, lid: LID }, { quoted: quoted(), waMessageId: '3EB0S' }),
  );
  expect(answer.message.quoted?.messageId).toBe(first.message.id);
});
