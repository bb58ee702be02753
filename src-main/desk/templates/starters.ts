import type { Language } from '#shared/domain/bilingual.ts';
import type { TemplateDraft } from '#shared/domain/templates/template.ts';
import { STARTER_TEMPLATES } from '#shared/desk/starter-templates/starter-templates.ts';

/** The starter set, with its names in the language of the desk. */
export const starterDrafts = (language: Language): TemplateDraft[] =>
  STARTER_TEMPLATES.map(({ shortcut, category, kind, name, body }) => ({
    shortcut,
    category,
    kind,
    name: name[language],
    body,
    files: [],
  }));
