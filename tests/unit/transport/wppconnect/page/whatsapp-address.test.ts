import { describe, expect, it } from 'vitest';
import { browserUserAgent, isWhatsAppUrl } from '#main/transport/wppconnect/page/whatsapp-address.ts';

describe('browserUserAgent', () => {
  it.each([
    ['win32', 'Windows NT 10.0; Win64; x64'],
    ['darwin', 'Macintosh; Intel Mac OS X 10_15_7'],
    ['linux', 'X11; Linux x86_64'],
  ] as const)('on %s is that of the browser', (platform, system) => {
    expect(browserUserAgent(platform, '130.0.6723.118')).toBe(
      `Mozilla/5.0 (${system}) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36`,
    );
  });
});

describe('isWhatsAppUrl', () => {
  it.each([
    ['https://web.whatsapp.com/', true],
    ['https://web.whatsapp.com/send?phone=1', true],
    ['http://web.whatsapp.com/', false],
    ['https://web.whatsapp.com.evil.example/', false],
    ['https://web.whatsapp.com:8443/', false],
    ['https://user@evil.example/https://web.whatsapp.com/', false],
    ['javascript:alert(1)', false],
    ['no url', false],
  ])('%s → %s', (url, expected) => {
    expect(isWhatsAppUrl(url)).toBe(expected);
  });
});
