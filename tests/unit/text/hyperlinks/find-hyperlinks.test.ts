import { describe, expect, it } from 'vitest';
import { phoneInText } from '#shared/phone/phone-in-text.ts';
import { findHyperlinks } from '#shared/text/hyperlinks/find-hyperlinks.ts';

const inEgypt = (written: string) => phoneInText(written, 'EG');
const found = (text: string) => findHyperlinks(text, inEgypt).map(({ from, to }) => text.slice(from, to));
const first = (text: string) => findHyperlinks(text, inEgypt)[0]?.link;

describe('findHyperlinks', () => {
  it.each([
    ['شوف https://maps.app.goo.gl/abc، شكرا', ['https://maps.app.goo.gl/abc']],
    ['الرابطhttps://x.com/دواء؟', ['https://x.com/دواء']],
    ['*https://x.com/a_b_c*', ['https://x.com/a_b_c']],
    ['(https://x.com/a_(b)) و (example.com)', ['https://x.com/a_(b)', 'example.com']],
    ['google.comشكرا، wa.me/201012345678 .', ['google.com', 'wa.me/201012345678']],
    ['HTTP://EXAMPLE.COM/A?b=c#d!', ['HTTP://EXAMPLE.COM/A?b=c#d']],
    ['a@b.com و mailto:info@pharmacy.com.eg?subject=x', ['a@b.com', 'mailto:info@pharmacy.com.eg']],
    ['geo:30.0444,31.2357 tel:+201012345678', ['geo:30.0444,31.2357', 'tel:+201012345678']],
    [
      'كلمني 01012345678 أو ٠١٠ ١٢٣٤ ٥٦٧٨ أو +20 10 12345678.',
      ['01012345678', '٠١٠ ١٢٣٤ ٥٦٧٨', '+20 10 12345678'],
    ],
    ['201012345678', ['201012345678']],
    // Somebody who is called by their number, or by an id.
    ['@201012345678', ['@201012345678']],
    ['يا @184467440737095 تعالى', ['@184467440737095']],
    ['و@184467440737095، *@1234567890123*', ['@184467440737095', '@1234567890123']],
  ])('%s', (text, links) => {
    expect(found(text)).toEqual(links);
  });

  it.each([
    'تمام.شكرا',
    'thanks.it is for me at 5 p.m. e.g. now',
    'readme.md report.pdf 3.5 mg 1.200',
    'باركود 6224000123456 وسعر 100 200 300 400',
    'رقم الطلب 0123456789012345',
    '2026-11-29 10:30',
    'https:// http://localhost javascript:alert(1) file:///etc/hostname data:text/html,x',
    'a@1844674407370951 @12345 @1844674407370951234567 @01x @1234567890123abc',
    // No name, and an empty one.
    'https://.com https://a..example.com',
    // Too long to be opened whole, also once it is written as browsers send it.
    `https://example.com/${'x'.repeat(10_000)}`,
    `https://example.com/${'م'.repeat(400)}`,
  ])('%.40s leads nowhere', (text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    ['https://example.com', 'example.com', null],
    ['https://صيدلية.مصر/x', 'xn--mgbbg5a9bzb.xn--wgbh1c', null],
    ['https://paypal.com@evil.com/login', 'evil.com', 'user-part'],
    ['http://evil.com\\.whatsapp.com/', 'evil.com', 'marks'],
    ['https://evil.com\\@whatsapp.com', 'evil.com', 'marks'],
    ['https://evil.com#@whatsapp.com', 'evil.com', 'marks'],
    ['https://evil.com?@whatsapp.com/login', 'evil.com', 'marks'],
    ['evil.com#@whatsapp.com', 'evil.com', 'marks'],
    ['https://example.com/@name?to=a@example.com#@', 'example.com', null],
    ['http://192.168.1.1:8080/x', '192.168.1.1:8080', 'numbers'],
    ['http://0x7f.1/x', '127.0.0.1', 'numbers'],
    ['https://exam\u200Bple.com', 'example.com', 'unseen'],
    ['https://example.com/\u202Efdp.exe', 'example.com', 'unseen'],
    ['https://xn--80ak6aa92e.com', 'xn--80ak6aa92e.com', 'letters'],
  ])('%s goes to %s, doubted for %s', (text, host, doubt) => {
    const link = first(text);
    expect(link).toMatchObject({ kind: 'web', doubt });
    if (doubt !== null || host === 'example.com') expect(link).toMatchObject({ host });
  });

  it.each([
    ['@1234567890123', '1234567890123', null],
    ['@184467440737095', '184467440737095', null],
    ['@447911123456', '447911123456', null],
    ['@201012345678', '201012345678', '201012345678'],
  ])('%s calls somebody, and is a number only where that is certain', (text, id, phone) => {
    expect(findHyperlinks(text, inEgypt).map(({ link }) => link)).toEqual([{ kind: 'person', id, phone }]);
  });

  it('a name that mixes scripts is doubted', () => {
    // A Cyrillic а.
    expect(first('https://p\u0430ypal.com')).toMatchObject({ doubt: 'letters' });
    expect(first('https://\u0430\u0440\u0440\u04CF\u0435.com')).toMatchObject({ doubt: 'letters' });
  });

  it('a long text takes no longer than its length', () => {
    for (const piece of [
      'a.',
      'http://',
      'a@',
      '1 ',
      'a-',
      '((',
      'https://x.com/)',
      'www.',
      '01012345678 ',
    ]) {
      const text = piece.repeat(65_536 / piece.length);
      const started = performance.now();
      findHyperlinks(text, () => undefined);
      expect(performance.now() - started, piece).toBeLessThan(1_000);
    }
  });
});
