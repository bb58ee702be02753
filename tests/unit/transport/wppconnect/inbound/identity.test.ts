import { expect, it } from 'vitest';
import { identityOf, ownAccountOf } from '#main/transport/wppconnect/inbound/identity.ts';
import { readHistoryOf } from '#main/transport/wppconnect/calls/chat-calls.ts';
import { fakePage } from '../support/fake-page.ts';

const OWN = { phone: '201000000001@c.us', lid: '190000000000001@lid' };

const pageOf = (conn: object) => {
  const contact = { getPnLidEntry: async () => ({ phoneNumber: { _serialized: '201012345678@c.us' } }) };
  const chat = { get: () => ({ unreadCount: 0, msgs: { last: () => undefined } }) };
  return fakePage({ window: { WPP: { conn, contact, chat, whatsapp: {} } } });
};
const linked = () => pageOf({ getMyUserWid: () => OWN.phone, getMyUserLid: () => OWN.lid });

it('says which account the desk is linked to, as far as WhatsApp tells', async () => {
  expect(await ownAccountOf(linked())).toEqual({ phoneJid: OWN.phone, lid: OWN.lid });
  const throws = (): never => {
    throw new Error('not logged in');
  };
  expect(await ownAccountOf(pageOf({ getMyUserWid: throws, getMyUserLid: throws }))).toBeNull();
  expect(await ownAccountOf(pageOf({ getMyUserWid: () => undefined }))).toBeNull();
});

it('names nobody for the pharmacy itself, and reads nothing of its chat', async () => {
  for (const chatAddress of Object.values(OWN)) {
    expect(await identityOf(linked(), chatAddress)).toBeNull();
    expect(await readHistoryOf(linked(), { chatAddress, since: 0 })).toEqual([]);
  }
  expect(await identityOf(linked(), '99@lid')).toEqual({ phoneJid: '201012345678@c.us', lid: '99@lid' });
});

it('tells what somebody calls themselves, under whichever name the page has the contact', async () => {
  const page = (name: string) => {
    const get = (id: string) => (id === name ? { username: 'mona.sample' } : undefined);
    const contact = { getPnLidEntry: async () => ({ phoneNumber: { _serialized: '201012345678@c.us' } }) };
    const whatsapp = { ContactStore: { get } };
    const conn = { getMyUserWid: () => OWN.phone };
    return fakePage({ window: { WPP: { conn, contact, chat: {}, whatsapp } } });
  };
  for (const name of ['99@lid', '201012345678@c.us']) {
    expect(await identityOf(page(name), '99@lid')).toMatchObject({ username: 'mona.sample' });
  }
});
