import { describe, expect, it } from 'vitest';
import { outsideAddress } from '#shared/text/hyperlinks/outside-address.ts';

describe('outsideAddress', () => {
  it.each([
    ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d'],
    ['http://example.com', 'http://example.com/'],
    ['https://bank.com:secret@evil.com/x', 'https://evil.com/x'],
    ['mailto:a@example.com', 'mailto:a@example.com'],
    ['tel:+201012345678', 'tel:+201012345678'],
  ])('%s is opened as %s', (asked, opened) => {
    expect(outsideAddress(asked)).toBe(opened);
  });

  it.each([
    'file:///etc/hostname',
    'javascript:alert(1)',
    'data:text/html,x',
    'ms-msdt:/id',
    'x-any:thing',
    'HTTPS://EXAMPLE.COM',
    'https://localhost/x',
    'https://',
    'https://exa mple.com',
    'https://example.com/\u202Efdp.exe',
    'https://example.com/\r\nx',
    'mailto:a@example.com?attach=/etc/passwd',
    'mailto:a@example.com,b@example.com',
    'tel:*#06#',
    '\\\\server\\share',
    '',
    `https://example.com/${'x'.repeat(3000)}`,
  ])('%s is never opened', (asked) => {
    expect(outsideAddress(asked)).toBeUndefined();
  });
});
