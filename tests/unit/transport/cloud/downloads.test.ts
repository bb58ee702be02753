import { expect, test } from 'vitest';
import { META_HOSTS } from '#main/transport/cloud/download.ts';

test.each([
  ['https://lookaside.fbsbx.com/whatsapp_business/attachments/?mid=1', true],
  ['https://scontent.xx.fbcdn.net/v/1', true],
  ['http://lookaside.fbsbx.com/1', false],
  ['https://lookaside.fbsbx.com:8443/1', false],
  ['https://lookaside.fbsbx.com.evil.example/1', false],
  ['https://evilfbcdn.net/1', false],
  ['https://evilfbsbx.com/1', false],
  ['https://evil-lookaside.fbsbx.com/1', false],
  ['https://lookaside.fbsbx.com@evil.example/1', false],
  ['https://evil.example\\@lookaside.fbsbx.com/1', false],
  ['https://fbcdn.net/1', false],
  ['https://fbcdn.net.evil.example/1', false],
  ['https://user:pass@evil.example/lookaside.fbsbx.com', false],
  ['https://127.0.0.1/1', false],
])('%s: %s', (url, isTrusted) => {
  expect(META_HOSTS.isTrusted(new URL(url))).toBe(isTrusted);
});
