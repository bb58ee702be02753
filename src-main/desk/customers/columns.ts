import {
  CUSTOMER_COLUMNS,
  type CustomerColumn,
  type FileProblemCode,
} from '#shared/domain/customers/customer-table.ts';
import { foldText, wordsOf } from '#shared/text/fold-text.ts';

/** What pharmacies call their columns, ours first; compared folded and without what stands between words. */
const HEADINGS: Record<CustomerColumn, readonly string[]> = {
  name: ['name', 'الاسم', 'اسم العميل', 'العميل', 'اسم', 'customer', 'customer name', 'full name', 'client'],
  phone: [
    'phone',
    'الهاتف',
    'رقم الهاتف',
    'التليفون',
    'رقم التليفون',
    'تليفون',
    'موبايل',
    'الموبايل',
    'رقم الموبايل',
    'المحمول',
    'رقم المحمول',
    'رقم',
    'الرقم',
    'واتساب',
    'رقم الواتساب',
    'mobile',
    'mobile number',
    'phone number',
    'tel',
    'telephone',
    'whatsapp',
    'number',
  ],
  phones: ['other phones', 'هواتف أخرى', 'أرقام أخرى', 'تليفونات أخرى', 'رقم آخر', 'phone 2', 'other phone'],
  address: ['address', 'العنوان', 'عنوان', 'عنوان التوصيل', 'delivery address'],
  birthDate: ['birth date', 'تاريخ الميلاد', 'الميلاد', 'date of birth', 'birthday', 'dob', 'birthdate'],
  language: ['language', 'اللغة', 'لغة', 'lang'],
  consent: ['messages', 'الرسائل', 'الموافقة', 'الموافقة على الرسائل', 'consent', 'opt in'],
  tags: ['tags', 'الوسوم', 'وسوم', 'تصنيف', 'التصنيف', 'tag', 'group', 'groups', 'المجموعة'],
  notes: ['notes', 'ملاحظات', 'الملاحظات', 'note', 'comment', 'comments'],
  allergies: ['allergies', 'الحساسية', 'حساسية', 'allergy'],
  medicines: [
    'chronic medicines',
    'الأدوية المزمنة',
    'أدوية مزمنة',
    'الأدوية',
    'العلاج المزمن',
    'medicines',
    'chronic medications',
    'medications',
  ],
};

const keyOf = (heading: string): string => wordsOf(foldText(heading)).join(' ');

const COLUMN_OF = new Map(
  CUSTOMER_COLUMNS.flatMap((column) => HEADINGS[column].map((heading) => [keyOf(heading), column] as const)),
);

/** Where each column is, by its heading; what nobody knows is left out. Or what is wrong with the headings. */
export function placeColumns(headings: readonly string[]): Map<CustomerColumn, number> | FileProblemCode {
  const places = new Map<CustomerColumn, number>();
  for (const [place, heading] of headings.entries()) {
    const column = COLUMN_OF.get(keyOf(heading));
    if (column === undefined) continue;
    if (places.has(column)) return 'column-twice';
    places.set(column, place);
  }
  return places.has('phone') || places.has('phones') ? places : 'no-heading';
}
