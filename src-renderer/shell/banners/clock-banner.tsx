import { IconClockExclamation } from '@tabler/icons-react';
import type { Words } from '../../i18n/use-words.ts';
import { useWords } from '../../i18n/use-words.ts';
import { ICON } from '../../ui/icon-size.ts';
import { Banner } from '../../ui/notes/banner.tsx';
import { useClockState } from './banners-api.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Says that this PC's clock is wrong and by how much, until somebody has set it right. */
export function ClockBanner() {
  const { t, count } = useWords();
  const { aheadMs } = useClockState().data ?? { aheadMs: 0 };
  if (aheadMs === 0) return null;
  return (
    <Banner
      tone="amber"
      role="alert"
      icon={<IconClockExclamation {...ICON.control} />}
      words={t(aheadMs > 0 ? 'clock.ahead' : 'clock.behind', { by: inWords(Math.abs(aheadMs), count) })}
      data-testid="clock-banner"
      data-ahead-ms={aheadMs}
    />
  );
}

/** In the unit in which it is a number one can grasp. */
function inWords(ms: number, count: Words['count']): string {
  if (ms < 2 * HOUR_MS) return count('clock.minutes', Math.round(ms / MINUTE_MS));
  if (ms < 2 * DAY_MS) return count('clock.hours', Math.round(ms / HOUR_MS));
  return count('clock.days', Math.round(ms / DAY_MS));
}
