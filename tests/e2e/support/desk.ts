import { _electron, expect, type ElectronApplication, type Locator, type Page } from '@playwright/test';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { ConnectionState } from '../../../src-shared/domain/connection.ts';
import type { Settings } from '../../../src-shared/domain/settings.ts';
import type { Bridge } from '../../../src-shared/ipc/bridge.ts';
import type { EventPayload } from '../../../src-shared/ipc/contract.ts';
import { programUnderTest } from './program.ts';

/** A new, empty profile folder; remove it with removeProfile. */
export function createProfile(): Promise<string> {
  return mkdtemp(path.join(os.tmpdir(), 'rosheta-e2e-'));
}

export function removeProfile(profile: string): Promise<void> {
  return rm(profile, { recursive: true, force: true, maxRetries: 5 });
}

/** Whom every test's desk belongs to. */
export const OWNER = { pharmacyName: 'صيدلية النور', name: 'منى', kind: 'pin', secret: '2468' } as const;

interface OpenDeskOptions {
  profile: string;
  /** Chromium's switches that lead to the stand-in. */
  switches?: string[];
  /** The app's own flags. */
  flags?: string[];
  /** The first link is followed by the recovery key's dialog, as for a pharmacist; other tests have had it. */
  offersRecoveryKey?: boolean;
  /** False to stand before the wizard or the sign-in screen. */
  signsIn?: boolean;
}

/** The desk in a real window, with names for what a pharmacist sees. */
export class Desk {
  readonly app: ElectronApplication;
  readonly page: Page;
  /** Kept, because Playwright forgets it when the app has ended. */
  readonly #process: ChildProcess;

  private constructor(app: ElectronApplication, page: Page) {
    this.app = app;
    this.page = page;
    this.#process = app.process();
  }

  static async open({
    profile,
    switches = [],
    flags = [],
    offersRecoveryKey = false,
    signsIn = true,
  }: OpenDeskOptions): Promise<Desk> {
    const { executablePath, before, after } = programUnderTest();
    const app = await _electron.launch({
      executablePath,
      args: [...before, ...switches, ...after, `--profile=${profile}`, ...flags],
      timeout: 60_000,
    });
    const page = await deskWindow(app);
    await expect(page.locator('html')).toHaveAttribute('data-app-ready', 'true', { timeout: 30_000 });
    const desk = new Desk(app, page);
    if (!signsIn) return desk;
    await desk.signIn();
    if (!offersRecoveryKey) await desk.updateSettings({ recoveryKeyOfferedAt: 0 });
    return desk;
  }

  /** Passes the wizard or the sign-in screen by the window's own calls; the restore screen has neither. */
  async signIn(agentId = 1, pin: string = OWNER.secret): Promise<void> {
    const isDesk = await this.page.evaluate(
      async ([owner, id, secret]) => {
        const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
        const startup = await invoke('startup.get', undefined);
        if (!startup.ok || startup.value.state !== 'ready') return false;
        const staff = await invoke('staff.state', undefined);
        if (!staff.ok) throw new Error(staff.code);
        if (staff.value.phase === 'set-up') await invoke('staff.setUp', owner);
        if (staff.value.phase === 'signed-out') await invoke('staff.signIn', { agentId: id, secret });
        return true;
      },
      [OWNER, agentId, pin] as const,
    );
    if (!isDesk) return;
    await expect(this.page.locator('html')).toHaveAttribute('data-staff', 'signed-in');
    await expect(this.page.getByTestId('desk').or(this.page.getByTestId('connect-screen'))).toBeVisible();
  }

  /** After a restore the page is loaded anew, and asks who is there. */
  async signInWhenAsked(): Promise<void> {
    await expect(this.page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 });
    await this.signIn();
  }

  /** Types a PIN on the pad, on the sign-in screen. */
  async typePin(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByTestId(`pin-${digit}`).click();
    await this.page.getByTestId('sign-in-submit').click();
  }

  /** Waits until the connection is in this phase, whichever screen shows it. */
  async waitForPhase(phase: ConnectionState['phase'], timeoutMs = 30_000): Promise<void> {
    await expect(this.connection).toHaveAttribute('data-phase', phase, { timeout: timeoutMs });
  }

  get connection(): Locator {
    return this.page.getByTestId('connection-status').or(this.page.getByTestId('connect-phase')).first();
  }

  get qr(): Locator {
    return this.page.getByTestId('qr-code');
  }

  /** The text of the QR that is on the screen now. */
  async qrText(): Promise<string> {
    await expect(this.qr).toBeVisible({ timeout: 30_000 });
    return (await this.qr.getAttribute('data-code')) ?? '';
  }

  chat(name: string): Locator {
    return this.page.getByTestId('chat-item').filter({ hasText: name });
  }

  /** The bubbles of the open thread that hold this text. */
  bubble(text: string): Locator {
    return this.page.getByTestId('message').filter({ hasText: text });
  }

  async openChat(name: string): Promise<void> {
    await this.chat(name).click();
    await expect(this.page.getByTestId('thread')).toBeVisible();
  }

  async reply(text: string): Promise<void> {
    await this.page.getByTestId('composer-input').fill(text);
    await this.page.getByTestId('composer-input').press('Enter');
  }

  /** Quits as a person does, letting the app put its things away. */
  async quit(): Promise<void> {
    await this.app.close();
  }

  /** For clearing up: the test itself may have quit or killed it. */
  async quitIfRunning(): Promise<void> {
    if (this.#process.exitCode === null && this.#process.signalCode === null) await this.quit();
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

  /** The phases the window is told of from now on; the list grows by itself. */
  async collectPhases(): Promise<string[]> {
    const phases: string[] = [];
    await this.page.exposeFunction('roshetaTestPhase', (phase: string) => phases.push(phase));
    await this.page.evaluate(() => {
      const { rosheta, roshetaTestPhase } = window as unknown as {
        rosheta: Bridge;
        roshetaTestPhase: (phase: string) => void;
      };
      rosheta.onEvent((channel, payload) => {
        if (channel !== 'connection.changed') return;
        roshetaTestPhase((payload as EventPayload<'connection.changed'>).phase);
      });
    });
    return phases;
  }

  /** Changes settings the way the settings screen does. */
  async updateSettings(patch: Partial<Settings>): Promise<void> {
    const result = await this.page.evaluate(
      (input) => (window as unknown as { rosheta: Bridge }).rosheta.invoke('settings.update', input),
      patch,
    );
    expect(result.ok).toBe(true);
  }

  /** Follows what the desk says it has stored; it only says so after the commit. */
  async collectRecorded(): Promise<RecordedTexts> {
    const recorded = new RecordedTexts();
    await this.page.exposeFunction('roshetaTestRecorded', (text: string) => recorded.add(text));
    await this.page.evaluate(() => {
      const { rosheta, roshetaTestRecorded } = window as unknown as {
        rosheta: Bridge;
        roshetaTestRecorded: (text: string) => void;
      };
      rosheta.onEvent((channel, payload) => {
        if (channel !== 'message.recorded') return;
        roshetaTestRecorded((payload as EventPayload<'message.recorded'>).message.content);
      });
    });
    return recorded;
  }

  /** The texts of all stored messages of all conversations. */
  storedTexts(): Promise<string[]> {
    return this.page.evaluate(async () => {
      const { invoke } = (window as unknown as { rosheta: Bridge }).rosheta;
      const conversations = await invoke('conversations.list', {});
      if (!conversations.ok) throw new Error(conversations.code);
      const texts: string[] = [];
      for (const { id } of conversations.value.items) {
        const messages = await invoke('messages.list', { conversationId: id });
        if (!messages.ok) throw new Error(messages.code);
        texts.push(...messages.value.items.map((message) => message.content));
      }
      return texts;
    });
  }

  /** The PC loses power. */
  async kill(): Promise<void> {
    const gone = new Promise((resolve) => this.#process.once('exit', resolve));
    this.#process.kill('SIGKILL');
    await gone;
  }
}

/** Texts the desk has reported as stored, and a wait for a number of them. */
class RecordedTexts {
  readonly texts: string[] = [];
  #waiting: { count: number; resolve: () => void } | undefined;

  add(text: string): void {
    this.texts.push(text);
    if (this.#waiting && this.texts.length >= this.#waiting.count) this.#waiting.resolve();
  }

  async waitForAtLeast(count: number): Promise<void> {
    if (this.texts.length >= count) return;
    await new Promise<void>((resolve) => (this.#waiting = { count, resolve }));
  }
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
