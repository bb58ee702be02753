import { z } from 'zod';

/** What a new desk is asked before anybody can be signed in, and what the first admin is asked; each in its order. */
export const STEPS_BEFORE_ADMIN = ['language', 'pharmacy', 'admin'] as const;
export const STEPS_OF_ADMIN = ['hours', 'link', 'backup'] as const;
export const FIRST_RUN_STEPS = [...STEPS_BEFORE_ADMIN, ...STEPS_OF_ADMIN] as const;
export type StepBeforeAdmin = (typeof STEPS_BEFORE_ADMIN)[number];
export type StepOfAdmin = (typeof STEPS_OF_ADMIN)[number];
export type FirstRunStep = StepBeforeAdmin | StepOfAdmin;

/** Where the first run stands, so that a crash, a lock or a closed window go on at the same step. */
export const firstRunSchema = z.object({
  step: z.enum([...FIRST_RUN_STEPS, 'done']),
  /** What was typed as the first admin's name; a secret is never kept before it is hashed. */
  ownName: z.string().max(60),
});
export type FirstRun = z.infer<typeof firstRunSchema>;

/** Also of a desk that was set up before there was a first run: it is not sent through one. */
export const DEFAULT_FIRST_RUN: FirstRun = { step: 'done', ownName: '' };

/** The step after; `done` after the last one. */
export function stepAfter(step: FirstRunStep): FirstRun['step'] {
  return FIRST_RUN_STEPS[FIRST_RUN_STEPS.indexOf(step) + 1] ?? 'done';
}

/** The step to show while there is no admin: a later one that is stored is of staff that are gone. */
export const stepBeforeAdmin = ({ step }: FirstRun): StepBeforeAdmin =>
  STEPS_BEFORE_ADMIN.find((one) => one === step) ?? 'language';

/** The step that an admin is shown; null is the desk itself. */
export const stepOfAdmin = ({ step }: FirstRun): StepOfAdmin | null =>
  STEPS_OF_ADMIN.find((one) => one === step) ?? null;

/** What a new desk still lacks, read from its data: whatever way it came about, it counts. */
export const firstStepsSchema = z.object({
  /** Somebody has saved the hours, if only as they were. */
  hours: z.boolean(),
  /** The pharmacy's account is known, or Meta's server can be reached. */
  link: z.boolean(),
  /** A backup file was saved outside of the desk's own folder. */
  backup: z.boolean(),
  /** More than one person can sign in. */
  colleagues: z.boolean(),
  /** A saved reply was written, used or changed; the suggested ones are there from the first day. */
  replies: z.boolean(),
});
export type FirstSteps = z.infer<typeof firstStepsSchema>;

export const FIRST_STEPS = [
  'hours',
  'link',
  'backup',
  'colleagues',
  'replies',
] as const satisfies readonly (keyof FirstSteps)[];
export type FirstStep = (typeof FIRST_STEPS)[number];
