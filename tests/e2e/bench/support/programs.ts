import { existsSync } from 'node:fs';
import { cp } from 'node:fs/promises';
import path from 'node:path';
import {
  installPackages,
  mayInstallPackages,
  missingPackages,
} from '../../../../scripts/electron-runtime/debian-packages.ts';
import type { StandIn } from '../../../whatsapp-stand-in/stand-in.ts';
import { programUnderTest } from '../../support/program.ts';
import { BareProgram } from './bare-program.ts';
import type { PageSession } from './page-session.ts';

const PROGRAMS = path.resolve(import.meta.dirname, '../programs');

/** The least that an Electron program can be, on this very Electron. */
export function startHello(profile: string): BareProgram {
  return startPlain('hello', profile);
}

export interface DeskStart {
  profile: string;
  standIn: StandIn;
  /** WhatsApp's library is not there, so its page is never opened. */
  withoutWhatsApp?: boolean;
}

/** The checkout's desk, built as people get it. */
export function startDesk({ profile, standIn, withoutWhatsApp = false }: DeskStart): BareProgram {
  const { executablePath, before, after } = programUnderTest();
  const folder = withoutWhatsApp ? [path.join(PROGRAMS, 'desk-without-whatsapp')] : after;
  return BareProgram.start({
    executablePath,
    args: [...before, ...standIn.electronSwitches(), ...folder, `--profile=${profile}`],
    env: withoutWhatsApp ? { BENCH_DESK: after.join('') } : {},
  });
}

/** An Electron window, and WPPConnect with a Chromium of its own. */
export async function startUsualDesign(profile: string, standIn: StandIn): Promise<BareProgram> {
  const told = {
    chromium: await findChromium(),
    switches: standIn.electronSwitches(),
    session: path.join(profile, 'session'),
    tokens: path.join(profile, 'tokens'),
  };
  return startPlain('usual-design', profile, { BENCH_USUAL_DESIGN: JSON.stringify(told) });
}

function startPlain(name: string, profile: string, env: Record<string, string> = {}): BareProgram {
  const { executablePath, before } = programUnderTest();
  const args = [...before, `--user-data-dir=${profile}`, path.join(PROGRAMS, name)];
  return BareProgram.start({ executablePath, args, env });
}

/** Debian's start script looks at the machine first, which a program that is looked for by its path does not need. */
const CHROMIUMS = ['/usr/lib/chromium/chromium', '/usr/bin/chromium', '/usr/bin/google-chrome'];

/** Installs Debian's where that can be done. Throws where there is none. */
async function findChromium(): Promise<string> {
  const asked = process.env['ROSHETA_CHROMIUM'];
  const find = (): string | undefined => [asked ?? '', ...CHROMIUMS].find((file) => file && existsSync(file));
  const found = find();
  if (found !== undefined) return found;
  const missing = await missingPackages(['chromium']);
  if (missing !== undefined && mayInstallPackages()) await installPackages(missing);
  const installed = find();
  if (installed === undefined) {
    throw new Error('The usual design needs a Chromium: install one, or name it in ROSHETA_CHROMIUM.');
  }
  return installed;
}

export const deskPage = (desk: BareProgram): Promise<PageSession> =>
  desk.page((url) => url.startsWith('app://'));

export const plainPage = (program: BareProgram): Promise<PageSession> =>
  program.page((url) => url.startsWith('file:'));

/** A profile that a program wrote, for another start; what it has locked stays with it. */
export const copyProfile = (from: string, to: string): Promise<void> =>
  cp(from, to, { recursive: true, filter: (file) => !path.basename(file).startsWith('Singleton') });
