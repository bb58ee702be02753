import path from 'node:path';

/** What the command line asks for; what else a packed program takes is in launch-refusal.ts. */
export interface LaunchOptions {
  /** Simulated customers in a separate profile. */
  training: boolean;
  /** Open the restore screen before anything else. */
  restore: boolean;
  /** The program has started itself anew after what it could not recover from. */
  cameBack: boolean;
  /** Another place for the data, chosen with --profile=<folder>. */
  profile: string | undefined;
  /** Started with the PC: without a window until somebody wants it. */
  hidden: boolean;
  /** Log lines on the console as well. */
  verbose: boolean;
}

const CAME_BACK = '--came-back';
export const HIDDEN = '--hidden';
/** Rosheta's own switches. */
export const OWN_SWITCHES: readonly string[] = ['--training', '--restore', CAME_BACK, HIDDEN, '--verbose'];
/** The one with a value. */
export const PROFILE_SWITCH = '--profile=';

export function parseLaunchOptions(argv: readonly string[]): LaunchOptions {
  const profile = argv.find((argument) => argument.startsWith(PROFILE_SWITCH))?.slice(PROFILE_SWITCH.length);
  return {
    training: argv.includes('--training'),
    restore: argv.includes('--restore'),
    cameBack: argv.includes(CAME_BACK),
    hidden: argv.includes(HIDDEN),
    profile: profile ? path.resolve(profile) : undefined,
    verbose: argv.includes('--verbose'),
  };
}

export type LaunchMode = 'training' | 'real' | 'restore';

/**
 * Arguments for a restart in another mode: the launch's own, with the flag of that mode and of no other.
 * `appArguments` are argv without the executable (which Electron adds itself).
 */
export function argumentsForMode(appArguments: readonly string[], mode: LaunchMode): string[] {
  const kept = appArguments.filter(
    (argument) => !['--training', '--restore', CAME_BACK, HIDDEN].includes(argument),
  );
  return mode === 'real' ? kept : [...kept, `--${mode}`];
}

/** Arguments for a start after what the program could not recover from: the launch's own, once marked. */
export function argumentsForComeback(appArguments: readonly string[]): string[] {
  return [...argumentsForStart(appArguments), CAME_BACK];
}

/**
 * Arguments for any other start. Who asked for the restore screen has had it: what comes back is the desk, and where
 * everybody sees it.
 */
export function argumentsForStart(appArguments: readonly string[]): string[] {
  return appArguments.filter((argument) => ![CAME_BACK, HIDDEN, '--restore'].includes(argument));
}
