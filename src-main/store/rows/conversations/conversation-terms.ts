import { phoneSearchForms } from '#shared/phone/format-phone.ts';
import { foldText } from '#shared/text/fold-text.ts';

/**
 * What a conversation is found by: its customer's folded name, the same without spaces (عبد الله is written
 * عبدالله as often), and the phone in every form staff type. Changing this needs a migration that indexes anew.
 */
export function conversationTerms(name: string | null, phone: string | null): string {
  const folded = foldText(name ?? '');
  return [folded, folded.replace(/\s+/g, ''), phone === null ? '' : phoneSearchForms(phone)].join('\n');
}
