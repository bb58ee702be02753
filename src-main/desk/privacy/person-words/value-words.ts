import type { Bilingual } from '#shared/domain/bilingual.ts';

/** Words of a fixed list as they are read on the page of a person's data, by table and column; what has none stands as it is. */
export const VALUE_WORDS: Readonly<Record<string, Readonly<Record<string, Bilingual>>>> = {
  'customers.language': { ar: { ar: 'العربية', en: 'Arabic' }, en: { ar: 'الإنجليزية', en: 'English' } },
  'customers.consent': {
    unknown: { ar: 'لم تُسأل بعد', en: 'Not asked yet' },
    'opted-in': { ar: 'وافقت', en: 'You agreed' },
    'opted-out': { ar: 'رفضت', en: 'You refused' },
  },
  'messages.direction': {
    incoming: { ar: 'منك', en: 'You' },
    outgoing: { ar: 'من الصيدلية', en: 'The pharmacy' },
  },
  'messages.type': {
    text: { ar: 'نص', en: 'Text' },
    audio: { ar: 'صوت', en: 'Sound' },
    image: { ar: 'صورة', en: 'Picture' },
    document: { ar: 'ملف', en: 'Document' },
    video: { ar: 'فيديو', en: 'Video' },
    other: { ar: 'غير ذلك', en: 'Other' },
  },
  'messages.status': {
    pending: { ar: 'لم تُرسل بعد', en: 'Not sent yet' },
    sent: { ar: 'أُرسلت', en: 'Sent' },
    delivered: { ar: 'وصلت', en: 'Delivered' },
    read: { ar: 'قُرئت', en: 'Read' },
    played: { ar: 'سُمعت', en: 'Played' },
    failed: { ar: 'لم تُرسل', en: 'Not sent' },
  },
  'attachments.kind': {
    image: { ar: 'صورة', en: 'Picture' },
    sticker: { ar: 'ملصق', en: 'Sticker' },
    video: { ar: 'فيديو', en: 'Video' },
    audio: { ar: 'صوت', en: 'Sound' },
    voice: { ar: 'رسالة صوتية', en: 'Voice note' },
    document: { ar: 'ملف', en: 'Document' },
  },
  'quoted_messages.quoted_by': {
    customer: { ar: 'منك', en: 'You' },
    pharmacy: { ar: 'من الصيدلية', en: 'The pharmacy' },
  },
  'tickets.kind': {
    order: { ar: 'طلب', en: 'Order' },
    inquiry: { ar: 'استفسار', en: 'Inquiry' },
    prescription: { ar: 'روشتة', en: 'Prescription' },
    complaint: { ar: 'شكوى', en: 'Complaint' },
    delivery: { ar: 'توصيل', en: 'Delivery' },
  },
  'tickets.status': {
    open: { ar: 'مفتوحة', en: 'Open' },
    pending: { ar: 'معلّقة', en: 'Pending' },
    resolved: { ar: 'منتهية', en: 'Resolved' },
  },
  'prescriptions.status': {
    waiting: { ar: 'وصلت', en: 'Came' },
    read: { ar: 'قُرئت', en: 'Read' },
    priced: { ar: 'سُعّرت', en: 'Priced' },
    ready: { ar: 'جاهزة', en: 'Ready' },
    collected: { ar: 'استُلمت', en: 'Collected' },
    delivered: { ar: 'وصلت إليك', en: 'Delivered' },
    unreadable: { ar: 'غير مقروءة', en: 'Not readable' },
    cancelled: { ar: 'أُلغيت', en: 'Cancelled' },
  },
  'prescription_lines.stock': {
    yes: { ar: 'نعم', en: 'Yes' },
    no: { ar: 'لا', en: 'No' },
    alternative: { ar: 'بديل', en: 'Alternative' },
  },
  'refills.state': {
    active: { ar: 'جارٍ', en: 'Active' },
    paused: { ar: 'متوقف مؤقتًا', en: 'Paused' },
    stopped: { ar: 'أُوقف', en: 'Stopped' },
  },
  'refill_reminders.state': {
    approved: { ar: 'اعتُمد', en: 'Approved' },
    skipped: { ar: 'تُخطّي', en: 'Skipped' },
    sent: { ar: 'أُرسل', en: 'Sent' },
    answered: { ar: 'أجبت عنه', en: 'Answered' },
  },
  'waitlist_entries.state': {
    waiting: { ar: 'تنتظر', en: 'Waiting' },
    queued: { ar: 'يُبلَّغ', en: 'Being told' },
    told: { ar: 'أُبلغت', en: 'Told' },
    removed: { ar: 'أُزيل', en: 'Removed' },
  },
  'scheduled_messages.state': {
    waiting: { ar: 'تنتظر', en: 'Waiting' },
    sent: { ar: 'أُرسلت', en: 'Sent' },
    cancelled: { ar: 'أُلغيت', en: 'Cancelled' },
    missed: { ar: 'فات موعدها', en: 'Missed' },
    answered: { ar: 'لم تلزم لأنك كتبت', en: 'Not needed: you wrote' },
  },
  'paced_texts.state': {
    waiting: { ar: 'تنتظر', en: 'Waiting' },
    sent: { ar: 'أُرسلت', en: 'Sent' },
    cancelled: { ar: 'أُلغيت', en: 'Cancelled' },
    excluded: { ar: 'استُبعدت', en: 'Left out' },
  },
};
