import type { Bilingual } from '#shared/domain/bilingual.ts';

export const PAGE_WORDS = {
  title: { ar: 'بياناتك لدى الصيدلية', en: 'Your data at the pharmacy' },
  made: { ar: 'كُتبت في', en: 'Written on' },
  about: {
    ar: 'هنا ما تحفظه الصيدلية عنك في روشتة. والملف data.json يحوي ذلك كله بأدق تفاصيله ليقرأه برنامج، ومجلد files يحوي الملفات.',
    en: 'This is what the pharmacy keeps of you in Rosheta. The file data.json has all of it in full detail for programs, and the folder files has the files.',
  },
  empty: { ar: 'لا شيء', en: 'Nothing' },
  missing: { ar: 'الملف لم يعد موجودًا', en: 'The file is not there any more' },
} as const satisfies Record<string, Bilingual>;
