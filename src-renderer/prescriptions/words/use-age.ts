import { useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';
import { ageText } from './age.ts';

/** How long ago, in words that keep up with the time. @param at epoch ms. */
export function useAge(at: number): { text: string; minutes: number } {
  const { t, language } = useWords();
  const ms = useNow(30_000) - at;
  return { text: ageText(ms, language) ?? t('prescriptions.age-now'), minutes: ms / 60_000 };
}
