import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { DeskWindow, type EnterOptions } from '../../support/desk-window.ts';
import { machineArguments } from '../../support/program.ts';

const LISTENING = /DevTools listening on (ws:\S+)/;

export interface OpenPackagedOptions extends EnterOptions {
  executable: string;
  profile: string;
  /** Chromium's switches that lead to the stand-in. */
  switches?: string[];
  /** The app's own flags. */
  flags?: string[];
}

/**
 * The desk as it is installed. Its fuses shut the inspector that Playwright starts Electron with, so it is driven from
 * outside, as the Chromium that it is: nothing here reaches its main process.
 */
export class PackagedDesk extends DeskWindow {
  readonly #pid: number;

  private constructor(page: Page, pid: number) {
    super(page);
    // Playwright's own limits are for pages that it opened.
    page.setDefaultTimeout(30_000);
    this.#pid = pid;
  }

  static async open(options: OpenPackagedOptions): Promise<PackagedDesk> {
    const { executable, profile, switches = [], flags = [], ...entering } = options;
    const args = [...machineArguments(), '--remote-debugging-port=0', ...switches];
    const started = spawn(executable, [...args, `--profile=${profile}`, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    return PackagedDesk.enterAt(await debuggerAddress(started), entering);
  }

  /** A desk that runs already and lets itself be driven at this address. */
  static async enterAt(address: string, entering: EnterOptions = {}): Promise<PackagedDesk> {
    const browser = await chromium.connectOverCDP(address);
    const session = await browser.newBrowserCDPSession();
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    const main = processInfo.find(({ type }) => type === 'browser');
    if (main === undefined) throw new Error('the program does not say which process it is');
    const desk = new PackagedDesk(await deskPage(browser), main.id);
    await desk.enter(entering);
    return desk;
  }

  get isRunning(): boolean {
    try {
      process.kill(this.#pid, 0);
      // One whose starter has ended may be left as a zombie where no init system takes it.
      return !/^State:\s*Z/m.test(readFileSync(`/proc/${this.#pid}/status`, 'utf8'));
    } catch {
      return false;
    }
  }

  /** Resolves when the program has ended by itself. Its connection may live on in a program that it started. */
  async ended(): Promise<void> {
    await expect.poll(() => this.isRunning, { timeout: 30_000 }).toBe(false);
  }

  /** Closes the window, as a person does to quit; resolves when the program has ended. */
  async closeWindow(): Promise<void> {
    await this.page.close();
    await this.ended();
  }

  /** For clearing up. */
  async quitIfRunning(): Promise<void> {
    if (!this.isRunning) return;
    process.kill(this.#pid, 'SIGTERM');
    await this.ended();
  }
}

/** Where Chromium lets itself be driven; it says so on its error output. Rejects when the program ends before. */
export async function debuggerAddress(started: ChildProcess): Promise<string> {
  let output = '';
  return await new Promise((resolve, reject) => {
    started.stderr?.on('data', (bytes: Buffer) => {
      output += bytes.toString();
      const address = LISTENING.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    });
    started.once('error', reject);
    started.once('exit', (code) => reject(new Error(`The program ended with code ${code}:\n${output}`)));
  });
}

/** The desk's page among the program's windows; WhatsApp's hidden one is another. */
async function deskPage(browser: Browser): Promise<Page> {
  const find = (): Page | undefined =>
    browser
      .contexts()
      .flatMap((context) => context.pages())
      .find((page) => page.url().startsWith('app://'));
  await expect.poll(find, { timeout: 60_000 }).toBeDefined();
  const page = find();
  if (page === undefined) throw new Error('the desk has no window');
  return page;
}
