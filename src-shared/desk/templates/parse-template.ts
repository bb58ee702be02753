import { parseField, type FieldProblem, type TemplateBlank, type TemplateToken } from './parse-field.ts';

/** WhatsApp's own limit for a text; a template is one. */
export const MAX_TEMPLATE_LENGTH = 4096;
/** More would be a form, not a message. */
export const MAX_FIELDS = 50;

/** What is wrong, and where: `at` and `length` in UTF-16 units, for marking it in the editor. */
export type TemplateProblem = {
  code: FieldProblem | 'unclosed' | 'too-long' | 'too-many-fields' | 'blank-differs';
  at: number;
  length: number;
};

export type ParsedTemplate = { tokens: TemplateToken[]; problems: TemplateProblem[] };

/**
 * Reads a template. Outside of braces everything is text; `\{{` is two braces of text.
 * ```
 * {{customer}} {{العميل}}          filled in by the desk
 * {{customer|يا فندم}}             what stands there when nothing is known
 * {{ملاحظة}}                       a blank of text, asked for before sending
 * {{السعر:number=0}}               … of a type (text, number, date, choice), with a default
 * {{الموعد:date=tomorrow}}         a date is YYYY-MM-DD, today or tomorrow
 * {{الحجم:choice(صغير|كبير)=كبير}}  one of several
 * ```
 * Inside of braces a backslash takes the meaning from the next character. A label that comes again is the same
 * blank. What cannot be read stays text, and is a problem.
 */
export function parseTemplate(source: string): ParsedTemplate {
  if (source.length > MAX_TEMPLATE_LENGTH) {
    const problem: TemplateProblem = { code: 'too-long', at: MAX_TEMPLATE_LENGTH, length: source.length };
    return { tokens: [{ is: 'text', text: source }], problems: [problem] };
  }
  const tokens: TemplateToken[] = [];
  const problems: TemplateProblem[] = [];
  const blanks = new Map<string, TemplateBlank>();
  let fields = 0;
  let at = 0;
  while (at < source.length) {
    const opening = source.indexOf('{{', at);
    if (opening === -1) {
      addText(tokens, source.slice(at));
      break;
    }
    if (source[opening - 1] === '\\' && opening > at) {
      addText(tokens, `${source.slice(at, opening - 1)}{{`);
      at = opening + 2;
      continue;
    }
    addText(tokens, source.slice(at, opening));
    const closing = closingAfter(source, opening + 2);
    if (closing === undefined) {
      problems.push({ code: 'unclosed', at: opening, length: 2 });
      addText(tokens, source.slice(opening));
      break;
    }
    at = closing + 2;
    fields += 1;
    const field = parseField(source.slice(opening + 2, closing), blanks);
    const code = fields > MAX_FIELDS ? 'too-many-fields' : field.problem;
    if (code) problems.push({ code, at: opening, length: at - opening });
    if (field.token) tokens.push(field.token);
    else addText(tokens, source.slice(opening, at));
  }
  return { tokens, problems };
}

/** The blanks to fill in, in the order in which Tab goes through them; each once. */
export function listBlanks(tokens: readonly TemplateToken[]): TemplateBlank[] {
  const blanks = new Map<string, TemplateBlank>();
  for (const token of tokens) {
    if (token.is === 'blank' && !blanks.has(token.blank.key)) blanks.set(token.blank.key, token.blank);
  }
  return [...blanks.values()];
}

/** Where `}}` stands, unless another `{{` or the end comes first: then somebody forgot it. */
function closingAfter(source: string, from: number): number | undefined {
  for (let at = from; at < source.length - 1; at += 1) {
    if (source[at] === '\\') at += 1;
    else if (source.startsWith('}}', at)) return at;
    else if (source.startsWith('{{', at)) return undefined;
  }
  return undefined;
}

function addText(tokens: TemplateToken[], text: string): void {
  if (text === '') return;
  const last = tokens.at(-1);
  if (last?.is === 'text') last.text += text;
  else tokens.push({ is: 'text', text });
}
