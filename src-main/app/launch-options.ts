import path from 'node:path';

/** What the command line asks for; what else a packed program takes is in launch-refusal.ts. */
export interface LaunchOptions {
  /** Simulated customers in a separate profile. */
  training: boolean;
  /** Open the restore screen before anything else. */
  restore: boolean;
  /** Another place for the data, chosen with --profile=<folder>. */
  profile: string | undefined;
  /** Log lines on the console as well. */
  verbose: boolean;
}

/** Rosheta's own switches. */
export const OWN_SWITCHES: readonly string[] = ['--training', '--restore', '--verbose'];
/** The one with a value. */
export const PROFILE_SWITCH = '--profile=';

export function parseLaunchOptions(argv: readonly string[]): LaunchOptions {
  const profile = argv.find((argument) => argument.startsWith(PROFILE_SWITCH))?.slice(PROFILE_SWITCH.length);
  return {
    training: argv.includes('--training'),
    restore: argv.includes('--restore'),
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
  const kept = appArguments.filter((argument) => argument !== '--training' && argument !== '--restore');
  return mode === 'real' ? kept : [...kept, `--${mode}`];
}
