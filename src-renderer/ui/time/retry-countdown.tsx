import { formatCountdown } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useNow } from './use-now.ts';

/** When the next try comes, counting down; nothing when none is planned. */
export function RetryCountdown({ retryAt }: { retryAt: number | null }) {
  const { t } = useWords();
  const now = useNow(1000);
  if (retryAt === null) return null;
  if (retryAt <= now) return <span>{t('offline.retrying')}</span>;
  return <span>{t('offline.retry-in', { time: isolateLtr(formatCountdown(retryAt - now)) })}</span>;
}
