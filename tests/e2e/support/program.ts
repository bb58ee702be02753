import path from 'node:path';

export interface Program {
  executablePath: string;
  /** Arguments ahead of Chromium's switches. */
  before: string[];
  /** What follows the switches and precedes the app's own flags: the app's folder, unless it is packaged. */
  after: string[];
}

/** The checkout on the resolved Electron. */
export function programUnderTest(): Program {
  const root = path.resolve(import.meta.dirname, '../../..');
  return { executablePath: fromEnvironment('ROSHETA_ELECTRON'), before: machineArguments(), after: [root] };
}

/** The executable of the app as electron-builder packs it, made so that tests can drive it. */
export function packagedProgram(): string {
  return fromEnvironment('ROSHETA_PACKAGED_FOR_TESTS');
}

/** The same as people get it, which refuses to be driven. */
export function releasedProgram(): string {
  return fromEnvironment('ROSHETA_PACKAGED_APP');
}

/** What every Electron on this machine has to be started with. */
export function machineArguments(): string[] {
  return JSON.parse(process.env['ROSHETA_ELECTRON_ARGS'] ?? '[]') as string[];
}

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test -- e2e\``);
  return value;
}
