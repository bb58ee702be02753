import { expect, test } from 'vitest';
import { jidFromPhone, phoneFromJid } from '#shared/phone/jid.ts';

test.each([
  ['201012345678@c.us', '201012345678'],
  ['201012345678@s.whatsapp.net', '201012345678'],
  ['201012345678:12@s.whatsapp.net', '201012345678'],
])('%s → %s', (jid, phone) => {
  expect(phoneFromJid(jid)).toBe(phone);
});

test.each([
  '99887766554433@lid',
  '1203630@g.us',
  'status@broadcast',
  '0@c.us',
  '201012345678',
  'x201012345678@c.us',
  '201012345678@c.us.evil.example',
  '',
])('%s has no phone', (jid) => {
  expect(phoneFromJid(jid)).toBeUndefined();
});

test('jidFromPhone is the way back', () => {
  expect(jidFromPhone('201012345678')).toBe('201012345678@c.us');
});
