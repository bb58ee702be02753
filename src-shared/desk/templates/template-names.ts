import type { Language } from '../../domain/bilingual.ts';
import { replyWords } from '../../text/reply-words.ts';

/** What the desk fills in by itself. */
export const TEMPLATE_VARIABLES = ['customer', 'agent', 'pharmacy', 'total', 'today'] as const;
export type TemplateVariable = (typeof TEMPLATE_VARIABLES)[number];

export const BLANK_TYPES = ['text', 'number', 'date', 'choice'] as const;
export type BlankType = (typeof BLANK_TYPES)[number];

/** How a name may be written: first in English, then in Arabic, and how else. */
type Names = readonly [english: string, arabic: string, ...others: string[]];

const VARIABLES = {
  customer: ['customer', 'العميل', 'عميل', 'اسم العميل'],
  agent: ['agent', 'الموظف', 'موظف', 'اسم الموظف'],
  pharmacy: ['pharmacy', 'الصيدلية', 'صيدلية', 'اسم الصيدلية'],
  total: ['total', 'الإجمالي', 'إجمالي', 'المجموع'],
  today: ['today', 'اليوم', 'تاريخ اليوم'],
} as const satisfies Record<TemplateVariable, Names>;

const TYPES = {
  text: ['text', 'نص'],
  number: ['number', 'رقم', 'عدد'],
  date: ['date', 'تاريخ'],
  choice: ['choice', 'اختيار'],
} as const satisfies Record<BlankType, Names>;

const VARIABLE_NAMES = named<TemplateVariable>(VARIABLES);
const TYPE_NAMES = named<BlankType>(TYPES);

const nameIn = ([english, arabic]: Names, language: Language): string =>
  language === 'ar' ? arabic : english;

export const variableNameIn = (variable: TemplateVariable, language: Language): string =>
  nameIn(VARIABLES[variable], language);

export const typeNameIn = (type: BlankType, language: Language): string => nameIn(TYPES[type], language);

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
