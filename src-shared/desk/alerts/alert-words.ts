import type { Language } from '../../domain/bilingual.ts';
import type { MessageType } from '../../domain/messages/message.ts';

type Counted = Record<'one' | 'other', string> & Partial<Record<'two' | 'few' | 'many', string>>;

/** What notifications say. They are drawn by the system, outside of the window and of its words. */
interface AlertWording {
  app: string;
  messages: Counted;
  chats: Counted;
  late: Counted;
  mentions: Counted;
  lateTo: string;
  types: Record<MessageType, string>;
  /** Whom a message calls by “@”: a notification asks nobody who it is. */
  somebody: string;
  mentionBy: (name: string) => string;
  whose: (name: string) => string;
  staysTitle: string;
  stays: string;
  unlinkedTitle: string;
  unlinked: string;
  overdueTitle: string;
  overdue: string;
}

const AR: AlertWording = {
  app: 'روشتة',
  messages: {
    one: 'رسالة جديدة',
    two: 'رسالتان جديدتان',
    few: '# رسائل جديدة',
    many: '# رسالة جديدة',
    other: '# رسالة جديدة',
  },
  chats: {
    one: 'من عميل واحد',
    two: 'من عميلين',
    few: 'من # عملاء',
    many: 'من # عميلًا',
    other: 'من # عميل',
  },
  late: {
    one: 'رد متأخر على عميل',
    two: 'ردّان متأخران على عميلين',
    few: '# ردود متأخرة',
    many: '# ردًا متأخرًا',
    other: '# رد متأخر',
  },
  mentions: {
    one: 'إشارة إليك في ملاحظة',
    two: 'إشارتان إليك في الملاحظات',
    few: '# إشارات إليك في الملاحظات',
    many: '# إشارة إليك في الملاحظات',
    other: '# إشارة إليك في الملاحظات',
  },
  lateTo: 'الرد متأخر، والعميل ينتظر',
  types: {
    text: 'رسالة جديدة',
    audio: 'رسالة صوتية',
    image: 'صورة',
    document: 'مستند',
    video: 'فيديو',
    other: 'رسالة جديدة',
  },
  somebody: 'شخص ما',
  mentionBy: (name) => `${name} في ملاحظة داخلية`,
  whose: (name) => `المسؤول: ${name}`,
  staysTitle: 'روشتة تعمل في الخلفية',
  stays: 'الرسائل ما زالت تصل. لفتح روشتة اضغط أيقونتها بجوار الساعة.',
  unlinkedTitle: 'روشتة غير مرتبطة بواتساب',
  unlinked: 'لا تصل رسائل الآن. اضغط هنا لفتح روشتة ومعرفة السبب.',
  overdueTitle: 'تأخرت النسخة الاحتياطية خارج الجهاز',
  overdue: 'لم تُؤخذ نسخة سليمة في موعدها. راجع الفلاشة أو الشبكة، أو اضغط هنا لفتح روشتة.',
};

const EN: AlertWording = {
  app: 'Rosheta',
  messages: { one: 'New message', other: '# new messages' },
  chats: { one: 'from one customer', other: 'from # customers' },
  late: { one: 'An answer is late', other: '# answers are late' },
  mentions: { one: 'You are mentioned in a note', other: '# notes mention you' },
  lateTo: 'The answer is late, and the customer is waiting',
  types: {
    text: 'New message',
    audio: 'Voice message',
    image: 'Photo',
    document: 'Document',
    video: 'Video',
    other: 'New message',
  },
  somebody: 'somebody',
  mentionBy: (name) => `${name} in an internal note`,
  whose: (name) => `Assigned to ${name}`,
  staysTitle: 'Rosheta is still running',
  stays: 'Messages still come in. To open Rosheta, press its icon beside the clock.',
  unlinkedTitle: 'Rosheta is not linked to WhatsApp',
  unlinked: 'No messages come in now. Press here to open Rosheta and see why.',
  overdueTitle: 'The backup outside this PC is overdue',
  overdue: 'No good backup was taken on time. Check the stick or the network, or press here to open Rosheta.',
};

export const alertWords = (language: Language): AlertWording => (language === 'ar' ? AR : EN);

const rules = { ar: new Intl.PluralRules('ar'), en: new Intl.PluralRules('en') };

export function countWords(language: Language, forms: Counted, count: number): string {
  const rule = rules[language].select(count);
  const form = rule === 'zero' ? forms.other : (forms[rule] ?? forms.other);
  return form.replace('#', String(count));
}
