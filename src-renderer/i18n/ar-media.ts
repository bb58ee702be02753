/** Arabic: files of messages. */
export const arMedia = {
  'error.media-missing': 'لم يعد هذا الملف موجودًا على الجهاز. اختره من جديد ثم أرسل.',
  'error.media-too-large': 'الملف أكبر مما يسمح به واتساب. صغّره، أو أرسله كمستند.',
  'error.too-late': 'خرجت الرسالة بالفعل ولا يمكن إيقافها. يمكنك حذفها من الهاتف.',
} as const;
