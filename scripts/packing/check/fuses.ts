/** The rule about Electron's fuses, read from the packed program itself. */
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';

/** Electron's names for its fuses, and how each has to be in what people get. */
const EXPECTED_FUSES = {
  RunAsNode: FuseState.DISABLE,
  EnableCookieEncryption: FuseState.ENABLE,
  EnableNodeOptionsEnvironmentVariable: FuseState.DISABLE,
  EnableNodeCliInspectArguments: FuseState.DISABLE,
  EnableEmbeddedAsarIntegrityValidation: FuseState.ENABLE,
  OnlyLoadAppFromAsar: FuseState.ENABLE,
  GrantFileProtocolExtraPrivileges: FuseState.DISABLE,
} satisfies Partial<Record<keyof typeof FuseV1Options, FuseState>>;

/** Sentences about fuses that aren't as they have to be. Rejects when the program has no fuses at all. */
export async function fuseProblems(executable: string): Promise<string[]> {
  const wire = await getCurrentFuseWire(executable);
  return Object.entries(EXPECTED_FUSES).flatMap(([name, expected]) => {
    const state = wire[FuseV1Options[name as keyof typeof EXPECTED_FUSES]];
    if (state === expected) return [];
    return [`The fuse ${name} is ${stateName(state)}, not ${stateName(expected)}.`];
  });
}

function stateName(state: FuseState | undefined): string {
  return state === undefined ? 'absent' : FuseState[state].toLowerCase();
}
