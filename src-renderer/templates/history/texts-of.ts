import { nameInLanguage } from '#shared/desk/templates/name-in-language.ts';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';

/** Both texts of a reply as the editor shows them: the names of its blanks in the language of each. */
export const textsOf = ({ ar, en }: TemplateDraft['body']): [ar: string, en: string] => [
  nameInLanguage(ar, 'ar'),
  nameInLanguage(en, 'en'),
];
