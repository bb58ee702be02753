import { describe, expect, test } from 'vitest';
import {
  detectMachine,
  isAutoReply,
  TRACE_LENGTH,
  type TraceMessage,
} from '#shared/desk/machines/detect-machine.ts';

const SECOND = 1000;
const customer = (at: number, text: string | null): TraceMessage => ({ at, from: 'customer', text });
const automatic = (at: number): TraceMessage => ({ at, from: 'automatic', text: 'القائمة' });

describe('auto-reply words', () => {
  test.each([
    'شكراً لتواصلكم معنا، سنرد عليكم قريبا',
    'شكرا لتواصلك مع مكتبة النور',
    'هذا رد تلقائي',
    'رد آلي: نحن خارج المكتب',
    'Thank you for contacting ACME! How can we help?',
    'AUTO-REPLY: out of office',
    "Thank you for your message. We're unavailable right now",
  ])('%j', (text) => {
    expect(isAutoReply(text)).toBe(true);
    expect(detectMachine([customer(0, text)])).toBe('auto-reply-words');
  });

  test.each(['شكرا', 'شكرا ليكم', 'ممكن ترد عليا؟', 'thank you', 'عايز بنادول', 'خارج القاهرة بتوصلوا؟'])(
    '%j is a person',
    (text) => {
      expect(isAutoReply(text)).toBe(false);
      expect(detectMachine([customer(0, text)])).toBeUndefined();
    },
  );

  test('a person who writes after the machine is a person', () => {
    expect(detectMachine([customer(0, 'رد تلقائي'), customer(60 * SECOND, 'ازيك يا دكتور')])).toBeUndefined();
  });
});

describe('the same text', () => {
  const LINE = 'أهلا بكم في متجرنا';

  test('three times within seconds is a machine', () => {
    const trace = [customer(0, LINE), customer(5 * SECOND, LINE), customer(9 * SECOND, 'أهلاً بكم في متجرنا!')];
    expect(detectMachine(trace)).toBe('same-text');
  });

  test('twice, or over minutes, is not', () => {
    expect(detectMachine([customer(0, LINE), customer(5 * SECOND, LINE)])).toBeUndefined();
    expect(
      detectMachine([customer(0, LINE), customer(60 * SECOND, LINE), customer(120 * SECOND, LINE)]),
    ).toBeUndefined();
  });

  test('an impatient "الو" three times is a person, five times is enough', () => {
    const knocks = [0, 1, 2, 3, 4].map((second) => customer(second * 3 * SECOND, 'الو'));
    expect(detectMachine(knocks.slice(0, 3))).toBeUndefined();
    expect(detectMachine(knocks)).toBe('same-text');
  });

  test('photos and question marks have no text to compare', () => {
    expect(detectMachine([1, 2, 3, 4, 5, 6].map((at) => customer(at, null)))).toBeUndefined();
    expect(detectMachine([1, 2, 3, 4, 5, 6].map((at) => customer(at, '؟')))).toBeUndefined();
  });
});

describe('answers to our automatic texts', () => {
  const exchange = (delays: number[]): TraceMessage[] =>
    delays.flatMap((delayMs, index) => [
      automatic(index * 60 * SECOND),
      customer(index * 60 * SECOND + delayMs, `جواب رقم ${index}`),
    ]);

  test('three under two seconds are a machine', () => {
    expect(detectMachine(exchange([900, 1500, 400]))).toBe('too-fast');
    expect(detectMachine(exchange([900, 1500, 9000, 400]))).toBe('too-fast');
  });

  test('people take longer', () => {
    expect(detectMachine(exchange([900, 1500, 2000]))).toBeUndefined();
    expect(detectMachine(exchange([900, 800, 700, 5000, 6000, 7000]))).toBeUndefined();
  });

  test('what lies long back counts for nothing', () => {
    const fast = exchange([900, 900, 900]);
    const since = Array.from({ length: TRACE_LENGTH - 2 }, (_, index) =>
      customer((200 + index) * SECOND, `سطر رقم ${index}`),
    );
    expect(detectMachine([...fast, ...since.slice(4)])).toBe('too-fast');
    expect(detectMachine([...fast, ...since])).toBeUndefined();
  });

  test('quick answers to staff count for nothing', () => {
    const trace = exchange([900, 900, 900]).map((message): TraceMessage =>
      message.from === 'automatic' ? { ...message, from: 'staff' } : message,
    );
    expect(detectMachine(trace)).toBeUndefined();
  });
});
