import { app } from 'electron';
import { access, mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { remove } from '../../lib/files/remove.ts';
import { replace } from '../../lib/files/replace.ts';
import { HIDDEN, PROFILE_SWITCH } from '../launch-options.ts';

export interface StartWithPc {
  read(): Promise<{ isOn: boolean; canChange: boolean }>;
  set(isOn: boolean): Promise<void>;
}

interface StartOptions {
  platform: NodeJS.Platform;
  /** Not in a checkout, where what would be started is not the desk alone, nor in a training. */
  canChange: boolean;
  /** The folder of what a Linux desktop starts, ~/.config/autostart. */
  autostart: string;
  /** What this program was started with. */
  argv: readonly string[];
  /** The file that starts it; an AppImage runs from a mount that goes with it. */
  program: string;
}

/** Whether the program starts with this PC. The system alone keeps it, so it is asked each time. */
export function startWithPc(options: StartOptions): StartWithPc {
  const { platform, canChange } = options;
  const keeper = platform === 'linux' ? autostartFile(options) : loginItem(options);
  return {
    read: async () => ({ isOn: canChange && (await keeper.isOn()), canChange }),
    set: async (isOn) => {
      if (canChange) await keeper.set(isOn);
    },
  };
}

interface Keeper {
  isOn(): Promise<boolean>;
  set(isOn: boolean): Promise<void>;
}

/** What it is started with: without a window, on the same data. */
function argumentsOf(argv: readonly string[]): string[] {
  return [HIDDEN, ...argv.filter((argument) => argument.startsWith(PROFILE_SWITCH))];
}

/** Windows compares path and arguments with what it has, so they are the same for reading and for setting. */
function loginItem({ program, argv }: StartOptions): Keeper {
  const item = { path: program, args: argumentsOf(argv) };
  return {
    isOn: async () => app.getLoginItemSettings(item).openAtLogin,
    set: async (isOn) => app.setLoginItemSettings({ ...item, openAtLogin: isOn }),
  };
}

function autostartFile({ autostart, program, argv }: StartOptions): Keeper {
  const file = path.join(autostart, 'rosheta.desktop');
  return {
    isOn: () =>
      access(file).then(
        () => true,
        () => false,
      ),
    set: async (isOn) => {
      if (!isOn) return remove(file);
      await mkdir(autostart, { recursive: true });
      await replace(file, (unfinished) =>
        writeFile(unfinished, desktopEntry([program, ...argumentsOf(argv)])),
      );
    },
  };
}

function desktopEntry(command: readonly string[]): string {
  return [
    '[Desktop Entry]',
    'Type=Application',
    'Name=Rosheta',
    'Name[ar]=روشتة',
    `Exec=${command.map(quoteForExec).join(' ')}`,
    'Terminal=false',
    'X-GNOME-Autostart-enabled=true',
    '',
  ].join('\n');
}

/** As the desktop entry specification has it: quoted, then escaped once more as a string; % begins a code of its own. */
function quoteForExec(argument: string): string {
  const quoted = `"${argument.replace(/["`$\\]/g, '\\$&')}"`;
  return quoted.replaceAll('\\', '\\\\').replaceAll('%', '%%');
}
