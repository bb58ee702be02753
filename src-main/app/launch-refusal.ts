import { OWN_SWITCHES, PROFILE_SWITCH } from './launch-options.ts';

/**
 * What the system and the installer start the program with by themselves, as whole arguments: an AppImage's menu entry
 * switches off a sandbox that some kernels do not give, the Windows installer says that it has updated, Windows starts
 * who answers a notification, and old macOS numbers what its Finder opens.
 */
const OF_THE_SYSTEM: Partial<Record<NodeJS.Platform, RegExp>> = {
  linux: /^--no-sandbox$/,
  win32: /^(--updated|-Embedding|-ToastActivated)$/,
  darwin: /^-psn_\d+_\d+$/,
};

/**
 * Chromium writes into it the keys of every connection. Virus scanners set it for all programs: it is dropped, not
 * refused.
 */
const DROPPED_VARIABLE = 'SSLKEYLOGFILE';
/** They put what pages write on their consoles where others can read it, before any code of ours runs. */
const REFUSED_VARIABLES = ['ELECTRON_ENABLE_LOGGING', 'ELECTRON_LOG_FILE'];

/**
 * What a packed program was started with and does not take: the name of a switch or a variable, or undefined.
 * Electron obeys all of Chromium's and Node's switches, and more than one of them opens the window, the network or the
 * memory to whoever gives it. So it is a list of what is taken, not of what is not.
 * @param argv without the executable.
 */
export function refusedAtLaunch(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv,
  platform: NodeJS.Platform,
): string | undefined {
  const refused = argv.find((argument) => isSwitch(argument, platform) && !isTaken(argument, platform));
  return refused === undefined
    ? REFUSED_VARIABLES.find((name) => environment[name] !== undefined)
    : nameOf(refused);
}

/** Call it before the first connection: the part of Chromium that makes them has not been started then. */
export function dropDangerousVariables(environment: NodeJS.ProcessEnv): void {
  delete environment[DROPPED_VARIABLE];
}

/** As Chromium sees it: one dash will do, on Windows also a slash, and blanks around it do not count. */
function isSwitch(argument: string, platform: NodeJS.Platform): boolean {
  return (platform === 'win32' ? /^[\s\p{C}]*[-/]/u : /^[\s\p{C}]*-/u).test(argument);
}

function isTaken(argument: string, platform: NodeJS.Platform): boolean {
  return (
    OWN_SWITCHES.includes(argument) ||
    argument.startsWith(PROFILE_SWITCH) ||
    OF_THE_SYSTEM[platform]?.test(argument) === true
  );
}

/** Without its value, which may be long or a secret. */
const nameOf = (argument: string): string => argument.trim().replace(/=.*/s, '').slice(0, 60);
