import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { DeskWindow, type EnterOptions } from './desk-window.ts';
import { programUnderTest } from './program.ts';

interface OpenDeskOptions extends EnterOptions {
  profile: string;
  /** Chromium's switches that lead to the stand-in. */
  switches?: string[];
  /** The app's own flags. */
  flags?: string[];
  /** Another copy of the built app than the checkout's. */
  appFolder?: string | undefined;
  /** Where this PC believes to be, an IANA name; else where the pharmacy is. */
  pcZone?: string | undefined;
  /** The session bus of the desktop that it runs on; else there is none. */
  sessionBus?: string | undefined;
}

/** The checkout's desk, driven from its inside as well: its main process can be reached. */
export class Desk extends DeskWindow {
  readonly app: ElectronApplication;
  /** Kept, because Playwright forgets it when the app has ended. */
  readonly #process: ChildProcess;

  private constructor(app: ElectronApplication, page: Page) {
    super(page);
    this.app = app;
    this.#process = app.process();
  }

  static async open({
    profile,
    switches = [],
    flags = [],
    appFolder,
    pcZone,
    sessionBus,
    ...entering
  }: OpenDeskOptions): Promise<Desk> {
    const { executablePath, before, after } = programUnderTest();
    const app = await _electron.launch({
      executablePath,
      args: [...before, ...switches, ...(appFolder ? [appFolder] : after), `--profile=${profile}`, ...flags],
      timeout: 60_000,
      env: {
        ...envOfTests(),
        ...(pcZone === undefined ? {} : { TZ: pcZone }),
        ...(sessionBus === undefined ? {} : { DBUS_SESSION_BUS_ADDRESS: sessionBus }),
      },
    });
    const desk = new Desk(app, await deskWindow(app));
    await desk.enter(entering);
    return desk;
  }

  /** Makes the window as large as a person can draw it, without its frame. */
  async resize({ width, height }: { width: number; height: number }): Promise<void> {
    await this.app.evaluate(
      ({ BrowserWindow }, size) => {
        const desk = BrowserWindow.getAllWindows().find(({ webContents }) =>
          webContents.getURL().startsWith('app://'),
        );
        desk?.setContentSize(size.width, size.height);
      },
      { width, height },
    );
  }

  /** Quits as a person does, letting the app put its things away; which it has to manage. */
  async quit(): Promise<void> {
    await this.app.close();
    const { exitCode, signalCode } = this.#process;
    expect({ exitCode, signalCode }, 'the desk ends by itself, without an error').toEqual({
      exitCode: 0,
      signalCode: null,
    });
  }

  /**
   * For clearing up after what says nothing about quitting: it goes at once with all of Chromium's processes, and nothing
   * writes to the profile any more. The test itself may have quit or killed it.
   */
  async endIfRunning(): Promise<void> {
    if (this.#process.exitCode !== null || this.#process.signalCode !== null) return;
    await this.#untilGone(() => killWithAllOfIts(this.#process));
  }

  /** Kills the renderer of the hidden WhatsApp page, as running out of memory would. */
  async crashWhatsApp(): Promise<void> {
    await this.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) {
        if (contents.getURL().startsWith('https://web.whatsapp.com')) contents.forcefullyCrashRenderer();
      }
    });
  }

  /** Keeps WhatsApp's page so busy that it answers nothing, as a runaway script would. */
  async hangWhatsApp(): Promise<void> {
    await this.app.evaluate(({ webContents }) => {
      for (const contents of webContents.getAllWebContents()) {
        if (contents.getURL().startsWith('https://web.whatsapp.com')) {
          void contents.executeJavaScript('setTimeout(() => { for (;;); })');
        }
      }
    });
  }

  /**
   * The PC loses power. It is gone when its output is closed: Chromium's own processes, which hold it open with the main
   * one, notice the death a moment later and write to the profile until then.
   */
  async kill(): Promise<void> {
    await this.#untilGone(() => this.#process.kill('SIGKILL'));
  }

  async #untilGone(end: () => void): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('close', resolve));
    end();
    await gone;
  }
}

/** Playwright starts a program as the leader of a group of its own, where there are such groups. */
function killWithAllOfIts(program: ChildProcess): void {
  if (program.pid === undefined || process.platform === 'win32') program.kill('SIGKILL');
  else process.kill(-program.pid, 'SIGKILL');
}

/** What a started program gets by itself. */
function envOfTests(): Record<string, string> {
  const entries = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(entries);
}

/** The hidden WhatsApp window is a window too; the desk's is the one on app://. */
async function deskWindow(app: ElectronApplication): Promise<Page> {
  const isDesk = (page: Page): boolean => page.url().startsWith('app://');
  const open = app.windows().find(isDesk);
  if (open) return open;
  const first = await app.firstWindow({ timeout: 60_000 });
  if (!isDesk(first)) await first.waitForURL('app://**', { timeout: 30_000 });
  return first;
}
