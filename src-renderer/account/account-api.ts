import { useQuery } from '@tanstack/react-query';
import type { AccountNotice } from '#shared/domain/account-notice.ts';
import { invoke } from '../api/invoke.ts';
import { useMinute } from '../ui/time/use-clock.ts';

// The keys begin with the topic's name: `desk.changed` reads them anew.

/** What stands of the account, the heaviest first; a restriction goes with its end. */
export function useAccountNotices(): readonly AccountNotice[] {
  const notices = useQuery({
    queryKey: ['cloud', 'notices'],
    queryFn: () => invoke('cloud.notices', undefined),
  }).data;
  const now = useMinute();
  return (notices ?? []).filter((notice) => !hasEnded(notice, now));
}

const hasEnded = (notice: AccountNotice, now: number): boolean =>
  notice.kind === 'restriction' && notice.until !== null && notice.until <= now;

/** Read when it is looked at: each message that goes out counts. */
export const useMonthlyUse = () =>
  useQuery({
    queryKey: ['cloud', 'use'],
    queryFn: () => invoke('cloud.use', undefined),
    staleTime: 0,
    refetchOnMount: 'always',
  });
