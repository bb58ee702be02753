import { existsSync } from 'node:fs';
import { copyFile, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { installPackages, mayInstallPackages, missingPackages } from '../electron-runtime/debian-packages.ts';
import { ExpectedFailure } from '../lib/expected-failure.ts';
import { inProject } from '../lib/paths.ts';
import { run, type RunLimits, type RunResult } from '../lib/run.ts';
import { forwardingDll } from './forwarding-dll.ts';
import { windowsPrograms } from './node-for-windows.ts';

const PACKAGES = ['wine', 'wine64'];
const BOOT_TIME_LIMIT_MS = 2 * 60 * 1000;
/** Where the checkout lies for who runs in there. */
const CHECKOUT = 'rosheta';

/** Installs Wine where that can be done. @returns why it is not there, as a sentence; undefined when it is. */
export async function withoutWine(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return 'Wine runs here on 64-bit Linux only.';
  const missing = await missingPackages(PACKAGES);
  if (missing === undefined) return 'Wine is installed by itself on Debian and its relatives only.';
  if (missing.length === 0) return undefined;
  if (!mayInstallPackages()) {
    return `Wine is not installed: sudo apt-get install --no-install-recommends ${missing.join(' ')}`;
  }
  await installPackages(missing);
  return undefined;
}

/** A Windows of its own, with Node and this checkout on its drive C; it is gone afterwards. */
export async function withWindows<T>(work: (windows: Windows) => Promise<T>): Promise<T> {
  const programs = await windowsPrograms();
  const prefix = await mkdtemp(path.join(os.tmpdir(), 'rosheta-windows-'));
  const windows = new Windows(prefix);
  try {
    await windows.setUp(programs);
    return await work(windows);
  } finally {
    await windows.end();
    await rm(prefix, { recursive: true, force: true, maxRetries: 5 });
  }
}

export class Windows {
  readonly #prefix: string;
  readonly #env: Record<string, string | undefined>;

  constructor(prefix: string) {
    this.#prefix = prefix;
    this.#env = {
      WINEPREFIX: prefix,
      WINEARCH: 'win64',
      WINEDEBUG: '-all',
      // Else it asks whether to install them.
      WINEDLLOVERRIDES: 'mscoree,mshtml=',
      NODE_SKIP_PLATFORM_CHECK: '1',
      LC_ALL: 'C.UTF-8',
      // Its server leaves a folder there.
      TMPDIR: prefix,
      // Nothing is to be shown.
      DISPLAY: undefined,
    };
  }

  async setUp(programs: string): Promise<void> {
    const booted = await this.#run('wineboot', ['--init'], { timeoutMs: BOOT_TIME_LIMIT_MS });
    if (booted.code !== 0) throw new ExpectedFailure(`Wine did not start:\n${booted.output.trim()}`);
    await copyFile(path.join(programs, 'node.exe'), this.file('node.exe'));
    await this.#addMissingLibrary();
    await copyCheckout(this.file(CHECKOUT));
    await symlink(path.join(programs, 'node_modules'), this.file(CHECKOUT, 'node_modules'));
  }

  /** Where a file of drive C lies here. */
  file(...segments: string[]): string {
    return path.join(this.#prefix, 'drive_c', ...segments);
  }

  /** Runs a program of the checkout with Node, and shows what it printed when it has ended. */
  async node(script: string, args: readonly string[], limits: RunLimits): Promise<RunResult> {
    const program = `C:\\${CHECKOUT}\\${script.replaceAll('/', '\\')}`;
    const result = await this.#run('wine', ['C:\\node.exe', program, ...args], limits);
    process.stdout.write(result.output);
    return result;
  }

  /** Ends whatever runs in it; the next program starts it anew. */
  async end(): Promise<void> {
    await run('wineserver', ['--kill'], { env: this.#env });
  }

  async #run(command: string, args: readonly string[], limits: RunLimits): Promise<RunResult> {
    // Node for Windows fails on the pipes and terminals that Wine gives it.
    const outputFile = path.join(this.#prefix, 'output.txt');
    const cwd = existsSync(this.file(CHECKOUT)) ? this.file(CHECKOUT) : this.#prefix;
    const result = await run(command, args, { ...limits, cwd, env: this.#env, outputFile });
    return { ...result, output: await readFile(outputFile, 'utf8') };
  }

  /** Wine 8 has none of it, and native packages ask it for random bytes. */
  async #addMissingLibrary(): Promise<void> {
    const name = 'bcryptprimitives.dll';
    const file = this.file('windows', 'system32', name);
    if (existsSync(file)) return;
    await writeFile(file, forwardingDll({ name, functions: { ProcessPrng: 'advapi32.SystemFunction036' } }));
  }
}

/** As it lies here, with what is not committed yet. */
async function copyCheckout(target: string): Promise<void> {
  const listed = await run('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  if (listed.code !== 0) throw new ExpectedFailure(`git does not list the checkout:\n${listed.output}`);
  for (const file of listed.stdout.split('\0')) {
    if (file === '' || !existsSync(inProject(file))) continue;
    await mkdir(path.dirname(path.join(target, file)), { recursive: true });
    await copyFile(inProject(file), path.join(target, file));
  }
}
