import type { Language } from '../../domain/bilingual.ts';
import type { PrescriptionLine, PrescriptionSheet } from '../../domain/prescriptions/prescription.ts';
import { moneyText } from '../templates/localise.ts';
import { localiseDigits, type Digits } from '../../text/localise-digits.ts';
import { listBlanks, parseTemplate } from '../templates/parse-template.ts';
import { renderTemplate, type TemplateValues } from '../templates/render-template.ts';
import { foldName } from '../templates/template-names.ts';
import { lineTotal } from './totals.ts';

/** What a text about a prescription says of the world around it; see TemplateValues. */
export type Around = Omit<TemplateValues, 'blanks' | 'total'>;

type Quoted = Pick<PrescriptionSheet, 'discount' | 'deliveryFee'> & {
  lines: readonly PrescriptionLine[];
  /** Piastres. */
  total: number | null;
};

/** The names under which a template asks for the lines; everything else is the template language's own. */
const LINES = new Set(['lines', 'items', 'الأصناف', 'الاصناف', 'الأدوية'].map(foldName));

const WORDS = {
  ar: {
    times: (quantity: string) => `× ${quantity}`,
    missing: 'غير متوفر حاليًا',
    instead: (alternative: string) => `البديل المتوفر: ${alternative}`,
    discount: 'خصم',
    delivery: 'التوصيل',
  },
  en: {
    times: (quantity: string) => `× ${quantity}`,
    missing: 'not in stock',
    instead: (alternative: string) => `available instead: ${alternative}`,
    discount: 'Discount',
    delivery: 'Delivery',
  },
} as const;

/** The marks, not seen, of a line that is read from the right, or from the left. */
const SIDES = { ar: '\u200F', en: '\u200E' } as const;

/**
 * What the customer is told a prescription costs: the pharmacy's own text with each line, discount and delivery in it.
 * Staff read and change it before it goes. Names are text whatever they contain; they are never read as a template.
 */
export function quoteText(template: string, quoted: Quoted, around: Around): string {
  return render(template, around, linesText(quoted, around), quoted.total);
}

/** What the customer is asked when a photo cannot be read. */
export const unreadableText = (template: string, around: Around): string =>
  render(template, around, '', null);

function render(template: string, around: Around, lines: string, total: number | null): string {
  const { tokens } = parseTemplate(template.trim());
  const blanks = listBlanks(tokens).map(
    ({ key, initial }) => [key, LINES.has(key) ? lines : (initial ?? '')] as const,
  );
  const pounds = total === null ? null : total / 100;
  return renderTemplate(tokens, { ...around, total: pounds, blanks: new Map(blanks) }).text;
}

function linesText({ lines, discount, deliveryFee }: Quoted, { language, digits }: Around): string {
  const words = WORDS[language];
  const extra = [
    ...(discount > 0 ? [`${words.discount}: -${money(discount, language, digits)}`] : []),
    ...(deliveryFee > 0 ? [`${words.delivery}: ${money(deliveryFee, language, digits)}`] : []),
  ];
  const listed = lines.map((line, index) => {
    const number = localiseDigits(String(index + 1), digits);
    const text = lineText(line, language, digits);
    // Readers that look for the first letter find the foreign name's, and would set the line on the wrong side.
    const side = text.startsWith('\u2068') ? SIDES[language] : '';
    return `${side}${number}) ${text}`;
  });
  return [...listed, ...extra].join('\n');
}

function lineText(line: PrescriptionLine, language: Language, digits: Digits): string {
  const words = WORDS[language];
  const item = whole(line.item, language);
  if (line.stock === 'no') return `${item}: ${words.missing}`;
  const price = lineTotal(line);
  const name =
    line.stock === 'alternative' ? `${item} (${words.instead(whole(line.alternative, language))})` : item;
  const amount = price === null ? '' : `: ${money(price, language, digits)}`;
  return `${name} ${words.times(localiseDigits(String(line.quantity), digits))}${amount}`;
}

const money = (piastres: number, language: Language, digits: Digits): string =>
  moneyText(piastres / 100, language, digits);

/** A name in the other script is kept whole, or its phone would write the numbers around it in the wrong order. */
function whole(name: string, language: Language): string {
  const other = language === 'ar' ? /\p{Script=Latin}/u : /\p{Script=Arabic}/u;
  return other.test(name) ? `\u2068${name}\u2069` : name;
}
