import { formatCountdown } from '../../i18n/time-format.ts';
import { isolateLtr, useWords } from '../../i18n/use-words.ts';
import { useTimeLeft } from './use-time-left.ts';

/** When the next try comes, counting down; nothing when none is planned. */
export function RetryCountdown({ retryAt }: { retryAt: number | null }) {
  const { t } = useWords();
  const leftMs = useTimeLeft(retryAt, { everyMs: 1000 });
  if (retryAt === null) return null;
  if (leftMs === 0) return <span>{t('offline.retrying')}</span>;
  return <span>{t('offline.retry-in', { time: isolateLtr(formatCountdown(leftMs)) })}</span>;
}
