import { replyWords } from '../../text/reply-words.ts';

/** What the desk fills in by itself. */
export const TEMPLATE_VARIABLES = ['customer', 'agent', 'pharmacy', 'total', 'today'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

export const BLANK_TYPES = ['text', 'number', 'date', 'choice'] as const;
export type BlankType = (typeof BLANK_TYPES)[number];

const VARIABLE_NAMES = named<TemplateVariable>({
  customer: ['customer', 'العميل', 'عميل', 'اسم العميل'],
  agent: ['agent', 'الموظف', 'موظف', 'اسم الموظف'],
  pharmacy: ['pharmacy', 'الصيدلية', 'صيدلية', 'اسم الصيدلية'],
  total: ['total', 'الإجمالي', 'إجمالي', 'المجموع'],
  today: ['today', 'اليوم', 'تاريخ اليوم'],
});

const TYPE_NAMES = named<BlankType>({
  text: ['text', 'نص'],
  number: ['number', 'رقم', 'عدد'],
  date: ['date', 'تاريخ'],
  choice: ['choice', 'اختيار'],
});

/** The variable a name stands for, in Arabic or English, however it is spelled. */
export function findVariable(name: string): TemplateVariable | undefined {
  return VARIABLE_NAMES.get(foldName(name));
}

export function findBlankType(name: string): BlankType | undefined {
  return TYPE_NAMES.get(foldName(name));
}

/** Two labels that look alike to people are one. */
export function foldName(name: string): string {
  return replyWords(name).join(' ');
}

function named<Value extends string>(names: Record<Value, readonly string[]>): ReadonlyMap<string, Value> {
  const values = Object.keys(names) as Value[];
  return new Map(values.flatMap((value) => names[value].map((name) => [foldName(name), value] as const)));
}
