import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, statSync } from 'node:fs';
import { constants } from 'node:os';
import { projectRoot } from './paths.ts';
import { receiveSignals } from './signals.ts';

export type RunLimits = {
  /** After this many milliseconds the command and its children are killed. */
  timeoutMs?: number;
  /** The same when `outputFile` has not grown for this long: what hangs says nothing any more. */
  silenceMs?: number;
};

export type RunOptions = RunLimits & {
  cwd?: string;
  /** Added to (and winning over) this process's own environment; undefined removes a variable. */
  env?: Record<string, string | undefined>;
  /** 'inherit' shows the command's output as it comes; 'capture' (the default) only returns it. */
  output?: 'inherit' | 'capture';
  /** For what can write to files only: the command's output goes there, and is neither shown nor returned. */
  outputFile?: string;
  /** Whom a Ctrl+C or a termination of this process is passed on to: with 'group' also the command's children. */
  signals?: 'group' | 'command';
};

export type RunResult = {
  /** The exit code; 128 + n when signal n ended the command, as shells report it. */
  code: number;
  timedOut: boolean;
  stdout: string;
  /** stdout and stderr together, in the order they came. */
  output: string;
};

const TIME_LIMIT_GRACE_MS = 5_000;
/** Longer than the app takes to close in good order. */
const SIGNAL_GRACE_MS = 15_000;
const OUTPUT_GRACE_MS = 2_000;

/** Runs a command to its end. Never rejects for a failing command: look at `code`. */
export async function run(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<RunResult> {
  const { child, killGroup } = start(command, args, options);
  let stdout = '';
  let output = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    stdout += text;
    output += text;
  });
  child.stderr?.setEncoding('utf8').on('data', (text: string) => (output += text));

  const timers: NodeJS.Timeout[] = [];
  const killAfter = (graceMs: number) => timers.push(setTimeout(() => killGroup('SIGKILL'), graceMs));
  let timedOut = false;
  const expire = () => {
    timedOut = true;
    killGroup('SIGTERM');
    killAfter(TIME_LIMIT_GRACE_MS);
  };
  if (options.timeoutMs !== undefined) timers.push(setTimeout(expire, options.timeoutMs));
  if (options.silenceMs !== undefined) timers.push(afterSilence(options, options.silenceMs, expire));
  const stopReceiving = receiveSignals((signal) => {
    if (options.signals === 'command') child.kill(signal);
    else killGroup(signal);
    killAfter(SIGNAL_GRACE_MS);
  });
  try {
    const code = await waitForExit(child);
    if (child.pid === undefined) output += notStarted(command, options);
    return { code, timedOut, stdout, output };
  } finally {
    timers.forEach(clearTimeout);
    stopReceiving();
  }
}

/** Calls once when the output file has had the same size for `silenceMs`. @returns the timer that looks. */
function afterSilence({ outputFile }: RunOptions, silenceMs: number, hangs: () => void): NodeJS.Timeout {
  let seen = { sizeBytes: -1, at: 0 };
  const timer = setInterval(() => {
    const sizeBytes = outputFile === undefined ? 0 : statSync(outputFile).size;
    if (sizeBytes !== seen.sizeBytes) seen = { sizeBytes, at: performance.now() };
    else if (performance.now() - seen.at >= silenceMs) {
      clearInterval(timer);
      hangs();
    }
  }, silenceMs / 10);
  return timer;
}

function start(command: string, args: readonly string[], options: RunOptions) {
  const file = options.outputFile === undefined ? undefined : openSync(options.outputFile, 'w');
  const shown = file ?? (options.output === 'inherit' ? 'inherit' : 'pipe');
  // A process group of its own, so that a signal or a time limit also reaches the command's own children
  // (Playwright's apps, compilers). Windows has no such groups.
  const grouped = process.platform !== 'win32';
  const child = spawn(command, args, {
    cwd: options.cwd ?? projectRoot,
    env: { ...process.env, ...options.env },
    stdio: ['ignore', shown, shown],
    detached: grouped,
  });
  if (file !== undefined) closeSync(file);
  const killGroup = (signal: NodeJS.Signals) => {
    if (child.pid === undefined) return;
    try {
      if (grouped) process.kill(-child.pid, signal);
      else child.kill(signal);
    } catch {
      // The group ended in the meantime.
    }
  };
  return { child, killGroup };
}

/** What a shell would print beside its 127. */
function notStarted(command: string, { output }: RunOptions): string {
  const sentence = `The command "${command}" was not found.\n`;
  if (output === 'inherit') process.stderr.write(sentence);
  return sentence;
}

/** Waits for a child's end and gives its exit code. A command that can't be found counts as 127. */
function waitForExit(child: ChildProcess): Promise<number> {
  return new Promise((resolve, reject) => {
    child.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') resolve(127);
      else reject(error);
    });
    const finish = (code: number | null, signal: NodeJS.Signals | null) =>
      resolve(code ?? 128 + constants.signals[signal ?? 'SIGTERM']);
    // Its output ends with it, unless a child of its own was left behind that still holds the pipes.
    child.once('exit', (code, signal) => {
      const patience = setTimeout(() => finish(code, signal), OUTPUT_GRACE_MS);
      child.once('close', () => {
        clearTimeout(patience);
        finish(code, signal);
      });
    });
  });
}
