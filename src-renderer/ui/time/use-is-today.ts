import { daysBetween } from '../../i18n/time-format.ts';
import { useToday } from './use-now.ts';

/** Whether it was today: what is put off is asked for again on another day. Epoch ms, null for never. */
export function useIsToday(at: number | null): boolean {
  const today = useToday();
  return at !== null && daysBetween(at, today) === 0;
}
