import { app } from 'electron';
import { argumentsForMode, argumentsForStart, type LaunchMode } from './launch-options.ts';

/**
 * Has the program started anew once it has quit. An AppImage runs from a mount that goes with it, so the file itself is
 * what is started.
 * @param args in place of those it was started with.
 */
export function relaunch(args = argumentsForStart(process.argv.slice(1))): void {
  const file = process.env['APPIMAGE'];
  app.relaunch(file === undefined ? { args } : { args, execPath: file });
}

/** Quits, and comes back in another mode. */
export function restart(mode: LaunchMode): undefined {
  relaunch(argumentsForMode(process.argv.slice(1), mode));
  app.quit();
}
