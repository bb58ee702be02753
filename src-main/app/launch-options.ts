import path from 'node:path';

/** What the command line asks for; everything else on it belongs to Chromium. */
export interface LaunchOptions {
  /** Simulated customers in a separate profile. */
  training: boolean;
  /** Another place for the data, chosen with --profile=<folder>. */
  profile: string | undefined;
  /** Log lines on the console as well. */
  verbose: boolean;
}

export function parseLaunchOptions(argv: readonly string[]): LaunchOptions {
  const profile = argv.find((argument) => argument.startsWith('--profile='))?.slice('--profile='.length);
  return {
    training: argv.includes('--training'),
    profile: profile ? path.resolve(profile) : undefined,
    verbose: argv.includes('--verbose'),
  };
}

/**
 * Arguments for a restart in the other mode: the launch's own, with `--training` put in or taken out.
 * `appArguments` are argv without the executable (which Electron adds itself).
 */
export function argumentsForMode(appArguments: readonly string[], mode: 'training' | 'real'): string[] {
  const kept = appArguments.filter((argument) => argument !== '--training');
  return mode === 'training' ? [...kept, '--training'] : kept;
}
