import type { Recipient } from '#shared/desk/automation/automatic-texts.ts';
import type { Language } from '#shared/domain/bilingual.ts';

const NAMES: Record<Language, string> = { ar: 'أستاذة منى', en: 'Mona' };

/** Who stands in the previews. */
export const recipient = (language: Language): Recipient => ({ language, customer: NAMES[language] });
