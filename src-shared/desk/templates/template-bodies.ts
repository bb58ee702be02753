import type { Template } from '../../domain/templates/template.ts';
import { parseTemplate } from './parse-template.ts';
import type { TemplateVariable } from './template-names.ts';

type Bodies = Template['body'];

export const hasText = (body: Bodies): boolean => body.ar.trim() !== '' || body.en.trim() !== '';

/** Whether every blank of both languages can be read, so that nobody sends a customer our braces. */
export function isReadable(body: Bodies): boolean {
  return [body.ar, body.en].every((text) => parseTemplate(text.trim()).problems.length === 0);
}

/** The text in the wanted language, else in the other one. */
export function bodyIn(body: Bodies, language: keyof Bodies): string {
  return body[languageIn(body, language)];
}

/** The language in which a body is shown to who wants `language`. */
export const languageIn = (body: Bodies, language: keyof Bodies): keyof Bodies =>
  body[language].trim() === '' ? (language === 'ar' ? 'en' : 'ar') : language;

/** A piece of a template's outline: its own words, or what will be filled in there. */
export type OutlinePiece =
  | { is: 'words'; text: string }
  | { is: 'blank'; label: string }
  | { is: 'variable'; name: TemplateVariable };

/** A template in one line, for a list. */
export function outlineOf(text: string): OutlinePiece[] {
  return parseTemplate(text.trim()).tokens.map((token): OutlinePiece => {
    if (token.is === 'text') return { is: 'words', text: token.text.replaceAll(/\s+/gu, ' ') };
    return token.is === 'blank'
      ? { is: 'blank', label: token.blank.label }
      : { is: 'variable', name: token.name };
  });
}
