import { NO_CHAT_MARKS } from '#shared/domain/conversations/chat-marks.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import type { Attachment } from '#shared/domain/messages/attachment.ts';
import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import type { Message, MessageType } from '#shared/domain/messages/message.ts';
import type { Ticket } from '#shared/domain/tickets/ticket.ts';

/** A conversation with neutral values; `at` is its last message's time. */
export function sampleConversation(over: Partial<Conversation> & { id: number; at?: number }): Conversation {
  const { at = 1_700_000_000_000, ...rest } = over;
  return {
    customerId: over.id,
    customerName: `عميل ${over.id}`,
    customerPhone: `2010${String(10_000_000 + over.id)}`,
    customerUsername: null,
    chatAddress: `2010${String(10_000_000 + over.id)}@c.us`,
    lastMessage: {
      messageId: over.id * 100,
      preview: 'صباح الخير',
      type: 'text',
      waType: 'chat',
      direction: 'incoming',
      status: 'delivered',
      at,
    },
    unreadCount: 0,
    draft: '',
    draftBy: null,
    draftAt: null,
    draftQuote: null,
    labels: [],
    ticket: null,
    gap: null,
    replyWindow: null,
    chat: NO_CHAT_MARKS,
    createdAt: at,
    updatedAt: at,
    ...rest,
  };
}

export function sampleMessage(over: Partial<Message> & { id: number }): Message {
  const at = over.sentAt ?? 1_700_000_000_000;
  return {
    conversationId: 1,
    ticketId: null,
    type: 'text',
    waType: 'chat',
    content: `رسالة ${over.id}`,
    attachment: null,
    details: null,
    quoted: null,
    forwardScore: 0,
    albumId: null,
    direction: 'incoming',
    status: 'delivered',
    failureReason: over.status === 'failed' ? 'not-sent' : null,
    waMessageId: `WA${over.id}`,
    clientKey: null,
    sentBy: null,
    automation: null,
    editedAt: null,
    link: 'web',
    earlierTexts: [],
    revokedAt: null,
    whatsAppAt: null,
    reactions: [],
    actions: [],
    starredAt: null,
    sentAt: at,
    createdAt: at,
    updatedAt: at,
    ...over,
  };
}

/** An open inquiry that nobody has and nobody waits for. */
export function sampleTicket(over: Partial<Ticket> & { id: number }): Ticket {
  const openedAt = over.openedAt ?? 1_700_000_000_000;
  return {
    conversationId: 1,
    kind: 'inquiry',
    classification: { kind: over.kind ?? 'inquiry', because: { by: 'default' }, confidence: 0.2 },
    isKindByStaff: false,
    status: 'open',
    priority: 'normal',
    assigneeId: null,
    waitingSince: null,
    dueAt: null,
    dueMinutes: null,
    snoozedUntil: null,
    firstAnsweredAt: null,
    openedAt,
    reopenedAt: null,
    resolvedAt: null,
    resolvedBy: null,
    closingNote: null,
    updatedAt: openedAt,
    ...over,
  };
}

/** A stored photo. */
export function sampleAttachment(over: Partial<Attachment> = {}): Attachment {
  return {
    kind: 'image',
    state: 'stored',
    fileId: '8a4c4f3e-6a0b-4a55-9c39-3f6d0f0f6a01',
    fileName: null,
    mimeType: 'image/jpeg',
    sizeBytes: 120_000,
    width: 1200,
    height: 1600,
    durationMs: null,
    waveform: null,
    failure: null,
    ...over,
  };
}

export type Line = {
  from: 'them' | 'us' | 'phone';
  text: string;
  type?: MessageType;
  waType?: string;
  status?: Message['status'];
  minutesAgo: number;
};

/** A day at the counter, invented: nobody real, no real number. */
export const COUNTER_TALK: readonly Line[] = [
  { from: 'them', text: 'السلام عليكم، عندكم بنادول إكسترا؟', minutesAgo: 3 * 1440 + 300 },
  {
    from: 'us',
    text: 'وعليكم السلام ورحمة الله، أيوه متوفر. تحب نوصّلها لحضرتك؟',
    minutesAgo: 3 * 1440 + 296,
    status: 'read',
  },
  { from: 'them', text: 'لا هعدّي عليكم العصر إن شاء الله', minutesAgo: 3 * 1440 + 292 },
  { from: 'phone', text: 'تمام، في انتظارك', minutesAgo: 3 * 1440 + 290, status: 'read' },
  { from: 'them', text: '👍', minutesAgo: 3 * 1440 + 288 },
  {
    from: 'them',
    text: 'الروشتة بتاعة الوالد، ممكن تشوفوها؟',
    type: 'image',
    waType: 'image',
    minutesAgo: 1440 + 200,
  },
  { from: 'them', text: '', type: 'audio', waType: 'ptt', minutesAgo: 1440 + 199 },
  {
    from: 'us',
    text: 'وصلت يا فندم 🌷 الروشتة فيها:\n1) Concor 5 mg — قرص صباحًا\n2) Glucophage 1000 mg — بعد الغداء والعشاء\n3) Aspirin Protect 100 mg\nالأول والثالث متوفرين، والثاني يوصل بكرة الصبح.',
    minutesAgo: 1440 + 180,
    status: 'read',
  },
  { from: 'them', text: 'تمام جدًا. كام الإجمالي؟', minutesAgo: 1440 + 170 },
  { from: 'us', text: 'الإجمالي 412.50 جنيه شامل التوصيل', minutesAgo: 1440 + 168, status: 'played' },
  {
    from: 'them',
    text: 'Can you also send the leaflet? https://example.com/leaflets/glucophage-1000-xr-very-long-address',
    minutesAgo: 95,
  },
  { from: 'us', text: 'حاضر، هنبعتها مع الطلب.', minutesAgo: 92, status: 'delivered' },
  { from: 'us', text: '', type: 'document', waType: 'document', minutesAgo: 91, status: 'sent' },
  { from: 'us', text: 'المندوب اتحرّك، قدامه حوالي 20 دقيقة.', minutesAgo: 60, status: 'failed' },
  { from: 'them', text: 'الموقع', type: 'other', waType: 'location', minutesAgo: 41 },
  { from: 'them', text: '', type: 'other', waType: 'revoked', minutesAgo: 40 },
  { from: 'them', text: 'وصل الطلب، شكرًا جزيلًا لحضراتكم 🙏', minutesAgo: 12 },
  { from: 'them', text: '❤️🌷', minutesAgo: 11 },
];

export const NAMES: readonly (string | null)[] = [
  'أم كريم',
  'د. هالة (عيادة الأطفال)',
  'أستاذ مجدي',
  'Mariam N.',
  null,
  'الحاجة فوزية',
  'كابتن شادي — جيم النور صاحب الاسم الطويل جدًا جدًا',
  null,
  'Hotel reception',
  'مدام نيرمين',
  'عم سيد البواب',
  'د. يوسف',
  'طنط ليلى',
  'مكتبة الأمل',
];

export const PREVIEWS: readonly string[] = [
  'وصل الطلب، شكرًا جزيلًا لحضراتكم 🙏',
  'فيه بديل لدواء الضغط اللي خلص؟',
  'ممكن التوصيل بعد صلاة المغرب؟',
  'Do you have Ventolin inhaler 100 mcg in stock right now?',
  'الجرعة كام للطفل 4 سنين؟',
  'تمام',
  'محتاجة Augmentin 1 gm ضروري',
  'بكام علبة الفيتامين د 50000؟',
];

export const sampleAgent = (change: Partial<Agent> = {}): Agent => ({
  id: 1,
  name: 'منى',
  role: 'admin',
  secretKind: 'pin',
  isActive: true,
  isOnShift: true,
  signature: null,
  lockedUntil: null,
  createdAt: 1,
  ...change,
});
