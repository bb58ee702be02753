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

/** What every Electron on this machine is started with by tests. */
export function machineArguments(): string[] {
  return [...neededArguments(), ...argumentsIn('ROSHETA_DRAWING_ARGS')];
}

/** Of these what no Electron starts without here; the program as people get it refuses the rest. */
export function neededArguments(): string[] {
  return argumentsIn('ROSHETA_ELECTRON_ARGS');
}

const argumentsIn = (name: string): string[] => JSON.parse(process.env[name] ?? '[]') as string[];

function fromEnvironment(name: string): string {
  const value = process.env[name];
  if (!value) throw new Error(`${name} is not set: run the tests with \`npm test -- e2e\``);
  return value;
}
