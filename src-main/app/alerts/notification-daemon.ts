import { execFile, type ExecFileException } from 'node:child_process';

const NAME = 'org.freedesktop.Notifications';
const PATH = '/org/freedesktop/Notifications';
const MEMBER = `${NAME}.GetServerInformation`;
const ANSWER_LIMIT_MS = 2_000;

const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  ['dbus-send', ['--session', '--print-reply', `--dest=${NAME}`, PATH, MEMBER]],
  ['gdbus', ['call', '--session', `--dest=${NAME}`, `--object-path=${PATH}`, `--method=${MEMBER}`]],
];

/**
 * Whether whoever shows notifications answers now. On Linux Electron waits for it with all of the main process, 25 seconds
 * for each notification, so one that hangs must not be asked to show any. What refuses, or is not there, answers as well:
 * only silence is none. Other systems are never waited for.
 */
export async function answersNow(platform: NodeJS.Platform, ask: Ask = askSystem): Promise<boolean> {
  if (platform !== 'linux') return true;
  for (const [program, args] of QUESTIONS) {
    const answer = await ask(program, args);
    if (answer !== 'no-such-program') return answer === 'answered';
  }
  // Nobody can be asked; most desktops answer.
  return true;
}

type Ask = (program: string, args: readonly string[]) => Promise<'answered' | 'silent' | 'no-such-program'>;

const askSystem: Ask = (program, args) =>
  new Promise((resolve) => {
    execFile(program, [...args], { timeout: ANSWER_LIMIT_MS }, (error) => resolve(meaningOf(error)));
  });

function meaningOf(error: ExecFileException | null): Awaited<ReturnType<Ask>> {
  if (error?.code === 'ENOENT') return 'no-such-program';
  return error?.killed === true ? 'silent' : 'answered';
}
