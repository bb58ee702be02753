import { chromium, expect, type Browser, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
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
  readonly #process: ChildProcess;
  readonly #browser: Browser;

  private constructor(page: Page, browser: Browser, process: ChildProcess) {
    super(page);
    this.#browser = browser;
    this.#process = process;
  }

  static async open(options: OpenPackagedOptions): Promise<PackagedDesk> {
    const { executable, profile, switches = [], flags = [], ...entering } = options;
    const args = [...machineArguments(), '--remote-debugging-port=0', ...switches];
    const started = spawn(executable, [...args, `--profile=${profile}`, ...flags], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    const browser = await chromium.connectOverCDP(await debuggerAddress(started));
    const desk = new PackagedDesk(await deskPage(browser), browser, started);
    await desk.enter(entering);
    return desk;
  }

  get isRunning(): boolean {
    return this.#process.exitCode === null && this.#process.signalCode === null;
  }

  /** Closes the window, as a person does to quit; resolves when the program has ended by itself. */
  async closeWindow(): Promise<void> {
    const gone = once(this.#process, 'exit');
    await this.page.close();
    await gone;
  }

  /** For clearing up. */
  async quitIfRunning(): Promise<void> {
    if (this.isRunning) {
      const gone = once(this.#process, 'exit');
      this.#process.kill('SIGTERM');
      await gone;
    }
    await this.#browser.close();
  }
}

/** Where Chromium lets itself be driven; it says so on its error output. Rejects when the program ends before. */
async function debuggerAddress(started: ChildProcess): Promise<string> {
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
