import { describe, expect, it } from 'vitest';
import { tellWhoIsWho } from '#main/ingest/exported-chats/read/who-is-who.ts';

const tell = (file: string, authors: string[], pharmacyName = '') =>
  tellWhoIsWho(file, authors, { country: 'EG', pharmacyName });

describe('who of the authors is who', () => {
  it.each([
    ['WhatsApp Chat with منى.txt', 'منى', null],
    ['WhatsApp Chat - منى (2).zip', 'منى', null],
    ['دردشة واتساب مع منى.txt', 'منى', null],
    ['/home/desk/WhatsApp Chat with +20 10 12345678.zip', null, '201012345678'],
  ])('%s is called after the customer', (file, name, phone) => {
    const customer = name ?? '+20 10 12345678';
    expect(tell(file, ['النور', customer])).toEqual({ pharmacy: 'النور', customer: { name, phone } });
  });

  it('a number is a customer, as the pharmacy has a name', () => {
    expect(tell('_chat.txt', ['+20 10 12345678', 'النور'])).toEqual({
      pharmacy: 'النور',
      customer: { name: null, phone: '201012345678' },
    });
  });

  it('the pharmacy is known by its own name', () => {
    expect(tell('chat.txt', ['صيدلية النور', 'منى'], 'صيدليه النور')).toMatchObject({
      pharmacy: 'صيدلية النور',
      customer: { name: 'منى' },
    });
  });

  it('two names in a file that is called otherwise tell nothing', () => {
    expect(tell('chat.txt', ['أحمد', 'منى'])).toEqual({
      pharmacy: null,
      customer: { name: null, phone: null },
    });
  });

  it('where only the customer has written nobody is the pharmacy', () => {
    expect(tell('WhatsApp Chat with منى.txt', ['منى'])).toMatchObject({ pharmacy: null });
  });
});
