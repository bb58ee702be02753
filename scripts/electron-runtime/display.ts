import { spawn, type ChildProcess } from 'node:child_process';
import { ExpectedFailure } from '../lib/expected-failure.ts';

const SCREEN = '1440x900x24';
const START_TIME_LIMIT_MS = 20_000;

/** Whether this machine shows windows nowhere, so that a virtual screen is needed. */
export function needsVirtualDisplay(): boolean {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY'];
}

/**
 * Runs some work with a display: the machine's own, or where there is none a virtual one (Xvfb) that lives
 * as long as the work does. The display is set in process.env, so every command started meanwhile has it.
 */
export async function withDisplay<T>(work: () => Promise<T>): Promise<T> {
  if (!needsVirtualDisplay()) return work();
  return withVirtualDisplay(async (display) => {
    process.env['DISPLAY'] = display;
    try {
      return await work();
    } finally {
      delete process.env['DISPLAY'];
    }
  });
}

/** A virtual screen that lives as long as the work does; only what is started with this DISPLAY is on it. */
export async function withVirtualDisplay<T>(work: (display: string) => Promise<T>): Promise<T> {
  const { server, display } = await startXvfb();
  const stop = () => server.kill();
  process.once('exit', stop);
  try {
    return await work(display);
  } finally {
    process.off('exit', stop);
    stop();
  }
}

/**
 * Xvfb chooses a free display number itself and reports it through file descriptor 3, which also says that
 * it is ready. xvfb-run isn't used because it doesn't pass signals on to what it runs.
 */
async function startXvfb(): Promise<{ server: ChildProcess; display: string }> {
  const args = ['-displayfd', '3', '-screen', '0', SCREEN, '-nolisten', 'tcp', '-noreset'];
  // Detached: a Ctrl+C in the terminal must end the app first, not the screen under it.
  const server = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true });
  const number = await new Promise<string>((resolve, reject) => {
    const fail = () => {
      server.kill();
      reject(
        new ExpectedFailure('The virtual screen (Xvfb) did not start. Is the package "xvfb" installed?'),
      );
    };
    const limit = setTimeout(fail, START_TIME_LIMIT_MS);
    server.once('error', fail);
    server.once('exit', fail);
    server.stdio[3]?.once('data', (data: Buffer) => {
      clearTimeout(limit);
      server.off('exit', fail);
      resolve(data.toString().trim());
    });
  });
  return { server, display: `:${number}` };
}
