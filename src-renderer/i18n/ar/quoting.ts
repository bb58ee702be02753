import type { OwnTexts } from '../text-files.ts';

/** Answering one message of a thread. */
export const quotingTexts = {
  'quoting.answer': 'الرد على الرسالة',
  'quoting.answering': 'الرسالة التي ترد عليها',
  'quoting.forget': 'إلغاء الاقتباس',
  'quoting.show': 'عرض الرسالة في مكانها',
  'quoting.left-out': 'خرج الرد بدون الاقتباس: هذه الرسالة لم تعد عند واتساب.',
  'quoting.will-be-left-out': 'لا يمكن اقتباسها الآن: سيخرج الرد بدونها.',
} as const satisfies OwnTexts<'quoting'>;
