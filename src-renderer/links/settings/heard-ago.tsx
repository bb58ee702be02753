import { useQuery } from '@tanstack/react-query';
import { invoke } from '../../api/invoke.ts';
import { formatHeardAgo } from '../../i18n/time-format.ts';
import { isolate, useWords } from '../../i18n/use-words.ts';
import { useNow } from '../../ui/time/use-now.ts';

const LOOK_EVERY_MS = 5_000;

/** When WhatsApp's server last told anything, to the second while it is fresh. */
export function HeardAgo() {
  const { t, language } = useWords();
  const now = useNow(1000);
  const health = useQuery({
    queryKey: ['cloud', 'webhook'],
    queryFn: () => invoke('cloud.webhook', undefined),
    refetchInterval: LOOK_EVERY_MS,
  }).data;
  if (health === undefined) return null;
  return (
    <span data-testid="heard-ago">
      {health.lastAt === null
        ? t('links.never-heard')
        : t('links.heard', { ago: isolate(formatHeardAgo(health.lastAt, now, language)) })}
    </span>
  );
}
