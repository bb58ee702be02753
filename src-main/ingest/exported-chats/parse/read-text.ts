import type { LocationDetails } from '#shared/domain/messages/message-details.ts';
import type { PastKind } from '#shared/domain/past/exported-chat.ts';
import { isMarked, withoutMarks } from './plain-text.ts';

/** What a line says, apart from who wrote it and when. */
export interface ReadText {
  kind: PastKind;
  /** Without WhatsApp's own words about the file; a caption. */
  text: string;
  /** null for what has none, and for one that was left out of the export. */
  fileName: string | null;
  isEdited: boolean;
  location: LocationDetails | null;
}

const PLAIN = { kind: 'text', fileName: null, isEdited: false, location: null } as const;

/** `IMG-1.jpg (file attached)`, and the caption on the next lines. */
const ATTACHED = /^([^\n]+?) ?\((?:file attached|الملف مرفق|ملف مرفق|تم إرفاق الملف)\)(?:\n([\s\S]*))?$/;
/**
 * `caption <attached: 001-PHOTO.jpg>`, before or behind it. The spaces around it are no part of the pattern: a message of
 * nothing else would be read from each of them to its end.
 */
const IN_ANGLES = /<(?:attached|مرفق|المرفق|ملف مرفق|تم إرفاق): ?([^<>\n]+)>/;
/** What Android says; a caption may follow. */
const OMITTED =
  /^<(?:media omitted|تم استبعاد الوسائط|تم حذف الوسائط|الوسائط محذوفة|لم يتم إدراج الوسائط)>(?:\n([\s\S]*))?$/i;
/** What iPhones say, with a mark before it that nobody types. */
const OMITTED_ON_IPHONE =
  /^(?:(?:image|video|audio|sticker|document|gif|contact card|video note) omitted|(?:تم استبعاد|لم يتم تضمين|لم يتم إدراج) (?:الصورة|الفيديو|المقطع|الصوت|الملصق|المستند|صورة GIF|بطاقة جهة الاتصال|جهة الاتصال|رسالة الفيديو)|(?:الصورة|الفيديو|المقطع الصوتي|الصوت|الملصق|المستند|ملف GIF|صورة GIF|بطاقة جهة الاتصال) (?:غير مدرجة?|غير مضمنة?|محذوفة?|مستبعدة?))$/i;
const DELETED = [
  'this message was deleted',
  'you deleted this message',
  'this message was deleted by admin',
  'تم حذف هذه الرسالة',
  'لقد حذفت هذه الرسالة',
  'حذفت هذه الرسالة',
  'حذفت هذه الرسالة.',
];
const EDITED = /<(?:this message was edited|تم تعديل هذه الرسالة|تم تحرير هذه الرسالة|هذه الرسالة معدلة)>$/i;
const LOCATION =
  /^(?:location|الموقع|موقع): https?:\/\/maps\.google\.com\/(?:maps)?\?q=(-?\d{1,2}(?:\.\d+)?),(-?\d{1,3}(?:\.\d+)?)\S*$/i;
const MISSED_CALL = /^(?:missed voice call|مكالمة صوتية فائتة|مكالمة صوتية لم يُ?رد عليها)/i;
const MISSED_VIDEO_CALL = /^(?:missed video call|مكالمة فيديو فائتة|مكالمة فيديو لم يُ?رد عليها)/i;
/** Said in the customer's name by iPhones, at the beginning of every chat. */
const NOTICE =
  /^(?:messages (?:and calls|to this chat).*end-to-end encrypted|your security code|this (?:business|chat)|the business account|you(?:'re| are) (?:now )?chatting|you (?:blocked|unblocked)|disappearing messages|الرسائل والمكالمات مشفرة|الرسائل والمكالمات مشفّرة|تم تغيير رمز الأمان|تغير رمز الأمان|هذا الحساب التجاري|لقد حظرت|الرسائل ذاتية الاختفاء)/i;

/** @returns null for a line of WhatsApp's own. */
export function readText(written: string): ReadText | null {
  const marked = isMarked(written);
  const bare = withoutMarks(written);
  const isEdited = EDITED.test(bare);
  const text = isEdited ? bare.replace(EDITED, '').trimEnd() : written.replace(/^[\u200E\u200F]+/, '');
  const plain = withoutMarks(text).trimEnd();
  if (marked && NOTICE.test(plain)) return null;
  if (marked && MISSED_CALL.test(plain)) return { ...PLAIN, kind: 'missed-call', text: '' };
  if (marked && MISSED_VIDEO_CALL.test(plain)) return { ...PLAIN, kind: 'missed-video-call', text: '' };
  if (DELETED.includes(plain.toLowerCase().replace(/\.$/, '')))
    return { ...PLAIN, kind: 'deleted', text: '' };
  return { ...(readFile(plain, marked) ?? readLocation(plain) ?? { ...PLAIN, text }), isEdited };
}

function readFile(plain: string, marked: boolean): ReadText | undefined {
  const attached = ATTACHED.exec(plain);
  if (attached !== null) return fileOf(attached[1], attached[2]);
  const inAngles = IN_ANGLES.exec(plain);
  if (inAngles !== null) {
    const [whole, name = ''] = inAngles;
    const before = plain.slice(0, inAngles.index).trimEnd();
    return fileOf(name, captionBeside(before, name) || plain.slice(inAngles.index + whole.length));
  }
  const omitted = OMITTED.exec(plain);
  if (omitted !== null) return fileOf(null, omitted[1]);
  if (plain === 'null' || (marked && OMITTED_ON_IPHONE.test(plain))) return fileOf(null, '');
  return undefined;
}

const fileOf = (name: string | null | undefined, caption = ''): ReadText => ({
  ...PLAIN,
  kind: 'file',
  text: caption.trim(),
  fileName: name?.trim() ?? null,
});

/** Before a document iPhones write its name and its pages, which are no caption. */
function captionBeside(before: string, name: string): string {
  const ownName = name.replace(/^\d{8}-/, '').replace(/\.[^.]+$/, '');
  const isTitle = /^[^\n]* • /.test(before) || (ownName !== '' && before.startsWith(ownName));
  return isTitle ? '' : before;
}

function readLocation(plain: string): ReadText | undefined {
  const place = LOCATION.exec(plain);
  if (place === null) return undefined;
  const [latitude, longitude] = [Number(place[1]), Number(place[2])];
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined;
  const location = { kind: 'location', latitude, longitude, name: null, address: null } as const;
  return { ...PLAIN, kind: 'location', text: '', location };
}
