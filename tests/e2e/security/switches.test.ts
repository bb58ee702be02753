import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, test } from '@playwright/test';
import { createProfile, removeProfile } from '../support/profile.ts';
import { neededArguments, releasedProgram } from '../support/program.ts';

/** Each opens the window, the network or the memory to whoever gives it. */
const SWITCHES = [
  '--remote-debugging-port=0',
  '-remote-debugging-port=0',
  '--remote-debugging-pipe',
  '--remote-allow-origins=*',
  '--host-resolver-rules=MAP * 127.0.0.1',
  '--host-rules=MAP * 127.0.0.1',
  '--ignore-certificate-errors',
  '--ignore-certificate-errors-spki-list=x',
  '--proxy-server=127.0.0.1:9',
  '--proxy-pac-url=http://127.0.0.1:9',
  '--load-extension=/tmp',
  '--user-data-dir=/tmp/elsewhere',
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--disable-site-isolation-trials',
  '--js-flags=--allow-natives-syntax',
  '--inspect=0',
  '--inspect-brk=0',
  '--inspect-port=0',
  '--app-path=/tmp',
  '--app=/tmp',
  '--require=/tmp/x.js',
  '--log-net-log=/tmp/net.json',
  '--ssl-key-log-file=/tmp/keys',
  '--enable-logging=file',
  '--log-file=/tmp/log',
  '--auth-server-allowlist=*',
  '--use-fake-ui-for-media-stream',
  '--renderer-cmd-prefix=/bin/true',
  '--utility-cmd-prefix=/bin/true',
  '--gpu-launcher=/bin/true',
  '--disable-features=Everything',
  '--password-store=basic',
];

interface Ended {
  code: number | null;
  output: string;
  /** Whether it went as far as the folder of its data. */
  cameToData: boolean;
}

test.describe.configure({ mode: 'parallel' });

test.beforeEach(() => {
  test.skip(!existsSync(releasedProgram()), 'no packed program to start; npm run dist:dir makes one');
});

for (const given of SWITCHES) {
  test(`25 the packed program does not start with ${given}`, async () => {
    const { code, output, cameToData } = await startWith([given]);
    expect(code).toBe(1);
    // In both languages; on Linux it is written before there is a window to say it in.
    expect(output.split(given.replace(/=.*/, '')).length).toBeGreaterThanOrEqual(3);
    expect(output).not.toContain('DevTools listening');
    expect(cameToData).toBe(false);
  });
}

test('25 nor with a variable that has Chromium write down what pages say', async () => {
  const { code, output } = await startWith([], { ELECTRON_ENABLE_LOGGING: '1' });
  expect(code).toBe(1);
  expect(output).toContain('ELECTRON_ENABLE_LOGGING');
});

test('25 no port of it can be reached, not even for a moment', async () => {
  const port = await freePort();
  let reached = false;
  const { code, output } = await startWith([`--remote-debugging-port=${port}`], {}, (program) => {
    const knock = (): void => {
      if (program.exitCode !== null) return;
      const socket = connect(port, '127.0.0.1');
      socket.once('connect', () => {
        reached = true;
        socket.destroy();
      });
      socket.once('error', () => setImmediate(knock));
    };
    knock();
  });
  expect(code).toBe(1);
  expect(output).toContain('--remote-debugging-port');
  expect(reached).toBe(false);
});

/** Starts the program as people get it, in a folder of its own, and waits until it has ended. */
async function startWith(
  args: string[],
  environment: Record<string, string> = {},
  meanwhile: (program: ChildProcess) => void = () => {},
): Promise<Ended> {
  const folder = await createProfile();
  const data = path.join(folder, 'data');
  try {
    const program = spawn(releasedProgram(), [...neededArguments(), ...args, `--profile=${data}`], {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = await endOf(program, meanwhile);
    return { ...ended, cameToData: existsSync(data) };
  } finally {
    await removeProfile(folder);
  }
}

async function endOf(
  program: ChildProcess,
  meanwhile: (program: ChildProcess) => void,
): Promise<Omit<Ended, 'cameToData'>> {
  let output = '';
  for (const stream of [program.stdout, program.stderr]) {
    stream?.on('data', (bytes: Buffer) => (output += bytes.toString()));
  }
  meanwhile(program);
  const tooLong = AbortSignal.timeout(30_000);
  // A program that opened in spite of it would never end.
  tooLong.addEventListener('abort', () => program.kill('SIGKILL'));
  const code = await new Promise<number | null>((resolve, reject) => {
    program.once('error', reject);
    program.once('close', resolve);
  });
  return { code, output };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
