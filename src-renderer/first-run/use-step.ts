import { stepAfter, type FirstRunStep } from '#shared/domain/first-run.ts';
import type { Settings } from '#shared/domain/settings.ts';
import { useUpdateSettings } from '../api/queries/settings.ts';

/** Where one goes from a step. Each way is stored, so that the same step is there after a crash or a lock. */
export function useStep(settings: Settings, step: FirstRunStep) {
  const update = useUpdateSettings();
  const { firstRun } = settings;
  const go = (to: Settings['firstRun']['step'], change: Partial<Settings> = {}): void =>
    update.mutate({ ...change, firstRun: { ...firstRun, step: to } });
  return {
    isBusy: update.isPending,
    go,
    /** With what the step itself has to save, in one call. */
    next: (change?: Partial<Settings>) => go(stepAfter(step), change),
  };
}
