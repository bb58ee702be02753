import type { Language } from '#shared/domain/bilingual.ts';

/** Between the names of a list. */
export const LIST_JOINT: Readonly<Record<Language, string>> = { ar: '، ', en: ', ' };
