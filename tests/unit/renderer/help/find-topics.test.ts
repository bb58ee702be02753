import { describe, expect, it } from 'vitest';
import { topicsIn } from '#renderer/help/help-topics.ts';
import { helpCalled, meantHelp, searchHelp } from '#renderer/help/search/search-help.ts';
import type { HelpTopicName } from '#renderer/ui/help/help-topic-name.ts';

/** As they are asked at a counter. */
const QUESTIONS: Record<'ar' | 'en', readonly (readonly [question: string, topic: HelpTopicName])[]> = {
  ar: [
    ['ازاي اربط الموبايل', 'link-phone'],
    ['عايز امسح الكود', 'link-phone'],
    ['الموبايل فصل', 'phone-off'],
    ['النت قاطع اعمل ايه', 'phone-off'],
    ['خرج من الواتس لوحده', 'phone-off'],
    ['ازاي ارد على زبون', 'answering'],
    ['عايز اعدل رسالة بعتها', 'answering'],
    ['ردود جاهزة', 'saved-replies'],
    ['قوالب', 'saved-replies'],
    ['عايز تقرير شهري', 'reports'],
    ['احصائيات الموظفين', 'reports'],
    ['ازاي ابعت فويس', 'voice-and-files'],
    ['المايك مش شغال', 'voice-and-files'],
    ['ادور على محادثه قديمه', 'search'],
    ['تحويل التذكرة لزميل', 'tickets'],
    ['موعد الرد متأخر', 'tickets'],
    ['تسعير روشته', 'prescriptions'],
    ['صورة الروشتة مش واضحة', 'prescriptions'],
    ['زبون عنده حساسيه', 'customers'],
    ['دمج رقمين', 'customers'],
    ['جدوله رساله لبكره', 'follow-ups'],
    ['لما الدوا الناقص يوصل', 'follow-ups'],
    ['علاج شهري', 'follow-ups'],
    ['مواعيد رمضان', 'hours'],
    ['بنقفل امتى', 'hours'],
    ['رد تلقائى', 'automatic-replies'],
    ['اوقف البوت', 'automatic-replies'],
    ['اضيف موظف جديد', 'staff'],
    ['اقفل الشاشه', 'staff'],
    ['نسيت الباسورد', 'forgotten-pin'],
    ['نسيت الرقم السري', 'forgotten-pin'],
    ['باك اب على فلاشة', 'backup'],
    ['انقل على كمبيوتر تاني', 'backup'],
    ['الويندوز اتفرمت', 'recovery-key'],
    ['استرجاع المحادثات', 'restore'],
    ['بلوك لرقم مزعج', 'blocking'],
    ['الرسايل القديمه قبل الربط', 'import-chats'],
    ['عملاء من اكسل', 'import-chats'],
    ['الطابعة مش ظاهرة', 'printing'],
    ['اختصارات الكيبورد', 'keyboard'],
    ['مفيش صوت للرسائل', 'notifications'],
    ['اخر تحديث', 'updates'],
    ['الهارد مليان', 'disk-full'],
    ['كلاود ميتا', 'cloud-api'],
    ['الرقم اتحظر', 'whatsapp-terms'],
    ['سرية المرضى والقانون', 'whatsapp-terms'],
    ['عايز اعمل نسخة احتياطية', 'backup'],
    ['عايز ارجع النسخة', 'restore'],
    ['كيف ألغي الأرشفة', 'search'],
    ['الكتابة بالانجليزي بالغلط', 'search'],
    ['قفلت التذكرة بالغلط', 'tickets'],
    ['الرسالة مش بتتبعت', 'answering'],
    ['ازاي اضيف صيدلي', 'staff'],
    ['حد تاني فتح الجهاز', 'staff'],
    ['ازاي اغير اللغة', 'look'],
    ['الوضع الليلي', 'look'],
    ['الخط صغير', 'look'],
    ['تقرير المبيعات', 'reports'],
    ['تقييم العملاء', 'reports'],
  ],
  en: [
    ['how do I connect the phone', 'link-phone'],
    ['scan qr code', 'link-phone'],
    ['phone is off', 'phone-off'],
    ['no internet', 'phone-off'],
    ['edit a message', 'answering'],
    ['quick reply template', 'saved-replies'],
    ['monthly report', 'reports'],
    ['record a voice note', 'voice-and-files'],
    ['find an old message', 'search'],
    ['transfer a ticket', 'tickets'],
    ['price a prescription', 'prescriptions'],
    ['allergy of a customer', 'customers'],
    ['send later', 'follow-ups'],
    ['out of stock', 'follow-ups'],
    ['ramadan hours', 'hours'],
    ['away message', 'automatic-replies'],
    ['add an employee', 'staff'],
    ['I forgot my pin', 'forgotten-pin'],
    ['move to a new computer', 'backup'],
    ['backup', 'backup'],
    ['windows was reinstalled', 'recovery-key'],
    ['bring back lost chats', 'restore'],
    ['block spam', 'blocking'],
    ['import old chats', 'import-chats'],
    ['no printer', 'printing'],
    ['keyboard shortcuts', 'keyboard'],
    ['no sound', 'notifications'],
    ['new version', 'updates'],
    ['disk is full', 'disk-full'],
    ['meta cloud api', 'cloud-api'],
    ['my number was banned', 'whatsapp-terms'],
    ['patient data law', 'whatsapp-terms'],
    ['how do I make a backup', 'backup'],
    ['where is the archived chat', 'search'],
    ['I closed the ticket by mistake', 'tickets'],
    ['my message was not sent', 'answering'],
    ['change the language', 'look'],
    ['dark mode', 'look'],
    ['how many messages last month', 'reports'],
  ],
};

describe.each(['ar', 'en'] as const)('the help in %s', (language) => {
  const topics = topicsIn(language);
  const find = (query: string): string[] => searchHelp(language, query).map(({ name }) => name);

  it.each(QUESTIONS[language])('«%s» finds %s first', (question, topic) => {
    expect(find(question)[0]).toBe(topic);
  });

  it('finds every topic by its own title', () => {
    for (const { name, title } of topics) expect(find(title)[0], title).toBe(name);
  });

  it('finds nothing for what it says nothing about', () => {
    expect(find('زقزقة xylophone')).toEqual([]);
  });
});

it('a question in the wrong keyboard layout is understood', () => {
  expect(meantHelp('ar', "hg'fhum")).toBe('الطباعة');
  expect(meantHelp('ar', 'الطباعة')).toBeUndefined();
});

it('a question in the other language finds the page in this one', () => {
  expect(searchHelp('en', 'باك اب على فلاشة')[0]).toMatchObject({ name: 'backup', title: 'Backup' });
  expect(searchHelp('ar', 'backup')[0]).toMatchObject({ name: 'backup', title: 'حفظ نسخة احتياطية' });
});

it('a search over everything finds a page by what it is called, and not by what it speaks of', () => {
  expect(helpCalled('ar', 'ازاي اربط الموبايل').map(({ name }) => name)[0]).toBe('link-phone');
  expect(helpCalled('ar', 'backup').map(({ name }) => name)).toContain('backup');
  expect(helpCalled('ar', 'سجل الأعمال')).toEqual([]);
  expect(searchHelp('ar', 'سجل الأعمال').map(({ name }) => name)).toContain('staff');
});
