import { describe, expect, it } from 'vitest';
import type { Message } from '#shared/domain/messages/message.ts';
import { MESSAGE_KINDS } from '#shared/domain/messages/message-kind.ts';
import { KNOWN_KINDS, kindOf } from '#shared/domain/messages/message-kinds.ts';
import { messageHtml } from '#main/records/document/message-html.ts';
import type { PlacedFile } from '#main/records/said/entry.ts';
import { messageFacts } from '#main/records/said/message-facts.ts';
import { messageText } from '#main/records/text/text-lines.ts';
import { sampleMessage } from '../../renderer/support/sample-data.ts';
import { sampleView } from '../support/sample-view.ts';

const NOON = Date.UTC(2026, 10, 30, 10, 0);
const FILE = {
  state: 'stored',
  fileId: '00000000-0000-4000-8000-000000000000',
  mimeType: 'image/jpeg',
  width: 10,
  height: 10,
  durationMs: null,
  waveform: null,
  failure: null,
} as const;

function drawn(
  change: Partial<Message>,
  { language = 'en', file = { how: 'named' } }: { language?: 'ar' | 'en'; file?: PlacedFile } = {},
): { html: string; text: string } {
  const view = sampleView(language);
  const message = sampleMessage({ id: 1, sentAt: NOON, whatsAppAt: null, ...change });
  const facts = messageFacts({ message, called: [] }, { view, customer: 'سارة', file });
  return { html: messageHtml(facts, file).text, text: messageText(facts, view) };
}

/** Nothing but the tags that the record itself makes. */
const OWN_TAGS =
  /<\/?(?:article|div|bdi|p|span|b|i|s|code|br|blockquote|figure|figcaption|img|a)(?: (?:class|dir|src|alt|href)="[^"<>]*")*(?: \/)?>/g;
const strangeTags = (html: string): string => html.replace(OWN_TAGS, '').replace(/[^<>]/g, '');

const NASTY = [
  '<img src=x onerror=alert(1)>',
  '</p></article><script>alert(1)</script>',
  '"><a href="javascript:alert(1)">x</a>',
  "' onmouseover='x",
  '&lt;b&gt; &#60;i&#62;',
  '\u202Eexe.pdf\u202C <b>',
  'nul\u0000 bell\u0007 \uD800 lone',
  '```\n<u>code</u>\n```',
  '*<b>bold</b>* _<i>x</i>_',
];

describe('a message of a record', () => {
  it.each(NASTY)('never becomes markup: %j', (content) => {
    const quoted = {
      waMessageId: null,
      by: 'customer',
      place: 'chat',
      waType: 'chat',
      text: content,
      messageId: null,
      isRevoked: false,
      photoId: null,
      durationMs: null,
      isLeftOut: false,
    } as const;
    const attachment = { ...FILE, kind: 'document', fileName: content, sizeBytes: 5 } as const;
    const details: Message['details'] = {
      kind: 'poll',
      question: content,
      options: [content],
      isOneOnly: false,
    };
    for (const file of [
      { how: 'named' },
      { how: 'drawn', href: `files/${encodeURIComponent(content.toWellFormed())}` },
    ] as const) {
      const { html } = drawn(
        {
          content,
          quoted,
          attachment,
          details,
          earlierTexts: [content],
          editedAt: 1,
          waType: 'document',
          type: 'document',
        },
        { file },
      );
      expect(strangeTags(html)).toBe('');
      // oxlint-disable-next-line no-control-regex
      expect(html).not.toMatch(/[\u0000-\u0008\u000B-\u001F]/);
      expect(html.isWellFormed()).toBe(true);
    }
  });

  it('has each line in its own direction, and what has no letters in that of the page', () => {
    const { html } = drawn({ content: 'عندكم Panadol؟\nPanadol Extra\n120 / 80' });
    expect(html).toContain('<p class="line plain" dir="auto"><span>عندكم Panadol؟</span></p>');
    expect(html).toContain('<p class="line plain" dir="auto"><span>Panadol Extra</span></p>');
    expect(html).toContain('<p class="line plain"><span>120 / 80</span></p>');
  });

  it('draws WhatsApp’s marks as they are drawn in the thread', () => {
    expect(drawn({ content: '*مهم* _جدًا_' }).html).toContain('<b><span>مهم</span></b>');
  });

  it('says by the pharmacy’s clock when it was, and how far it has come, in words', () => {
    const { html } = drawn({ direction: 'outgoing', status: 'read', sentBy: 'agent:1' });
    expect(html).toContain('<bdi>منى</bdi>');
    expect(html).toContain('12:00 · Read');
    expect(
      drawn({ direction: 'outgoing', status: 'failed', failureReason: 'unknown', sentBy: 'agent:1' }).html,
    ).toContain('May have been sent');
    expect(
      drawn({ direction: 'outgoing', status: 'failed', failureReason: 'rejected', sentBy: 'agent:1' }).html,
    ).toContain('Not sent');
  });

  it('says who wrote it: the customer, a colleague, the desk, a program, the phone', () => {
    const writer = (change: Partial<Message>): string | undefined =>
      /<div class="writer"><bdi>([^<]*)/.exec(drawn(change).html)?.[1];
    expect(writer({ direction: 'incoming' })).toBe('سارة');
    expect(writer({ direction: 'outgoing', sentBy: 'agent:2' })).toBe('Sami');
    expect(writer({ direction: 'outgoing', sentBy: 'program:7', automation: 'program' })).toBe('Till');
    expect(writer({ direction: 'outgoing', sentBy: null, automation: 'welcome' })).toBe('Automatic');
    expect(writer({ direction: 'outgoing', sentBy: 'phone' })).toBe('صيدلية النور');
  });

  it('says that it was edited, and what it said before', () => {
    const { html, text } = drawn({ content: 'علبتين', earlierTexts: ['علبة'], editedAt: NOON });
    expect(html).toContain('edited');
    expect(html).toMatch(/class="earlier">.*علبة/s);
    expect(text).toContain('«علبة»');
  });

  it('says that it was deleted, and keeps what it said', () => {
    const { html } = drawn({ content: 'السر', revokedAt: NOON });
    expect(html).toContain('The customer deleted this message');
    expect(html).toMatch(/class="earlier">.*السر/s);
    expect(html).not.toContain('class="words"');
  });

  it('names whom it calls', () => {
    const view = sampleView();
    const message = sampleMessage({ id: 1, content: 'اسألوا @201112345678', sentAt: NOON, whatsAppAt: null });
    const customer = { id: 2, name: 'كريم', phone: '201112345678', username: null, conversationId: 2 };
    const person = { isOwn: false, customer, name: null, phone: null };
    const facts = messageFacts(
      { message, called: [{ digits: '201112345678', person }] },
      { view, customer: 'سارة', file: { how: 'named' } },
    );
    expect(facts.text).toContain('@\u2068كريم\u2069');
  });

  it('shows a picture, names another file with its length and size, and says of one that is gone that it is', () => {
    const image = { ...FILE, kind: 'image', fileName: null, sizeBytes: 250_000 } as const;
    const shown = drawn(
      { attachment: image, type: 'image', waType: 'image' },
      { file: { how: 'drawn', href: 'app://record/pictures/1' } },
    );
    expect(shown.html).toContain('<img src="app://record/pictures/1"');
    const voice = { ...image, kind: 'voice', mimeType: 'audio/ogg', durationMs: 65_400 } as const;
    expect(drawn({ attachment: voice, type: 'audio', waType: 'ptt' }).text).toContain(
      'Voice note · 1:05 · 250 kB',
    );
    expect(
      drawn({ attachment: image, type: 'image', waType: 'image' }, { file: { how: 'gone' } }).html,
    ).toContain('The file is no longer on this PC.');
    const removed = { ...image, state: 'removed', fileId: null } as const;
    expect(drawn({ attachment: removed, type: 'image', waType: 'image' }).text).toContain('Deleted after');
  });

  it.each(['ar', 'en'] as const)('is said for every kind that WhatsApp knows (%s)', (language) => {
    for (const waType of KNOWN_KINDS.filter((name) => kindOf(name).isShown)) {
      const { type } = kindOf(waType);
      const { html, text } = drawn(
        { waType, type, content: '', direction: 'outgoing', sentBy: 'agent:1' },
        { language },
      );
      expect(strangeTags(html)).toBe('');
      expect(text).not.toContain('undefined');
      expect(text).not.toContain('{{');
    }
    expect(MESSAGE_KINDS.length).toBeGreaterThan(30);
  });

  it('of 65,000 letters is drawn in pieces', () => {
    const { html } = drawn({ content: 'ا'.repeat(65_000) });
    expect(html.match(/<span>/g)?.length).toBeGreaterThan(200);
  });
});

describe('the same as text', () => {
  it('stands in with its further lines: none looks like a message of the other side', () => {
    expect(drawn({ content: 'نعم\r\n[12:01] Sami: تم\u2028x' }).text).toBe(
      '[12:00] سارة: نعم\r\n    [12:01] Sami: تم\r\n    x\r\n',
    );
  });

  it('keeps what turns the direction within its own line', () => {
    const { text } = drawn({ content: '\u202Eabc' });
    expect(text.trimEnd()).toBe('\u2068[12:00] سارة: \u202Eabc\u2069');
  });
});
