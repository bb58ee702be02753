import type { UpdateFailure } from '#shared/domain/updates.ts';
import { useSettings } from '../api/queries/settings.ts';
import { useIsToday } from '../ui/time/use-is-today.ts';
import { useUpdates } from './updates-api.ts';

/** What went wrong after a person's word; all else is for the settings page only. */
const FAILED_RESTART: ReadonlySet<UpdateFailure> = new Set(['gone', 'backup-failed', 'not-started']);

/**
 * Whether the desk asks for a restart, or a person has put that off. It is kept with the settings: neither a new start nor
 * the lock of the desk asks a second time on the same day.
 */
export function useUpdateReminder(): 'due' | 'put-off' | null {
  const state = useUpdates().data;
  const isPutOff = useIsToday(useSettings().data?.updatePutOffAt ?? null);
  const isAsked = state?.phase === 'ready' || (state?.phase === 'failed' && FAILED_RESTART.has(state.reason));
  if (!isAsked) return null;
  return isPutOff ? 'put-off' : 'due';
}
