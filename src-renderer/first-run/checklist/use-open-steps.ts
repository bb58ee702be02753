import { FIRST_STEPS, type FirstStep, type FirstSteps } from '#shared/domain/first-run.ts';
import type { Role } from '#shared/domain/staff/agent.ts';
import { mayDo, type Action } from '#shared/domain/staff/permissions.ts';
import { useAppInfo } from '../../api/queries/app.ts';
import { useSettings } from '../../api/queries/settings.ts';
import { useMay, useSignedIn } from '../../api/queries/signed-in.ts';
import { useFirstSteps } from '../first-run-api.ts';

/** What a person must be allowed to do each; what they may not do is not asked of them. */
const ACCESS: Record<FirstStep, Action> = {
  hours: 'settings.desk',
  link: 'whatsapp.link',
  backup: 'backup.export',
  colleagues: 'staff.manage',
  replies: 'templates.edit',
};

export type OpenSteps = readonly { step: FirstStep; isDone: boolean }[];

/** The list as this role sees it; null where nothing of it is left. */
export function stepsFor(role: Role, steps: FirstSteps): OpenSteps | null {
  const own = FIRST_STEPS.filter((step) => mayDo(role, ACCESS[step]));
  if (own.every((step) => steps[step])) return null;
  return own.map((step) => ({ step, isDone: steps[step] }));
}

/** What is left to set up; null when it is nothing, when a manager has put the list away, and in a training. */
export function useOpenSteps(): OpenSteps | null {
  const settings = useSettings().data;
  const isTraining = useAppInfo().data?.training ?? true;
  const may = useMay('settings.desk');
  const role = useSignedIn()?.agent.role;
  const isWanted = may && !isTraining && settings?.firstStepsHiddenAt === null;
  const steps = useFirstSteps(isWanted).data;
  if (!isWanted || steps === undefined || role === undefined) return null;
  return stepsFor(role, steps);
}
