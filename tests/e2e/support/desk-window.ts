import { expect, type Locator, type Page } from '@playwright/test';
import type { ConnectionState } from '#shared/domain/connection.ts';
import type { Settings } from '#shared/domain/settings.ts';
import type { Bridge } from '#shared/ipc/bridge.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

/** Whom every test's desk belongs to. */
export const OWNER = { pharmacyName: 'صيدلية النور', name: 'منى', kind: 'pin', secret: '2468' } as const;

/** The desk's window, with names for what a pharmacist sees; however the program behind it was started. */
export class DeskWindow {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Waits for the window, and stands behind the wizard or the sign-in screen unless told not to. */
  async enter({ offersRecoveryKey = false, signsIn = true }: EnterOptions): Promise<void> {
    await expect(this.page.locator('html')).toHaveAttribute('data-app-ready', 'true', { timeout: 30_000 });
    if (!signsIn) return;
    await this.signIn();
    if (!offersRecoveryKey) await this.updateSettings({ recoveryKeyOfferedAt: 0 });
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
        if (staff.value.phase === 'set-up') {
          await invoke('staff.setUp', owner);
          // What comes after the first admin has its own test.
          await invoke('settings.update', { firstRun: { step: 'done', ownName: '' } });
        }
        if (staff.value.phase === 'signed-out') await invoke('staff.signIn', { agentId: id, secret });
        return true;
      },
      [OWNER, agentId, pin] as const,
    );
    if (!isDesk) return;
    await expect(this.page.locator('html')).toHaveAttribute('data-staff', 'signed-in');
    await expect(this.page.getByTestId('desk').or(this.page.getByTestId('connect-screen'))).toBeVisible();
  }

  /** The window as it is after a start; who sits at the counter goes on. */
  async loadAnew(): Promise<void> {
    await this.page.reload();
    await expect(this.page.locator('html')).toHaveAttribute('data-staff', 'signed-in');
    await this.waitForPhase('online');
  }

  /** After a restore the page is loaded anew, and asks who is there. */
  async signInWhenAsked(): Promise<void> {
    try {
      await expect(this.page.getByTestId('sign-in')).toBeVisible({ timeout: 30_000 });
    } catch (cause) {
      const shown = await this.page.locator('body').innerText();
      throw new Error(`nobody was asked to sign in; the window says: ${shown}`, { cause });
    }
    await this.signIn();
  }

  /** Types a PIN on the pad, on the sign-in screen. */
  async typePin(pin: string): Promise<void> {
    for (const digit of pin) await this.page.getByTestId(`pin-${digit}`).click();
    await this.page.getByTestId('sign-in-submit').click();
  }

  /**
   * Waits until the connection is in this phase, whichever screen shows it. Looked at often: Playwright's own pauses
   * would be half of the wait for a link.
   */
  async waitForPhase(phase: ConnectionState['phase'], timeoutMs = 30_000): Promise<void> {
    const looking = { message: 'the phase of the connection', intervals: [50], timeout: timeoutMs };
    await expect.poll(() => this.#shownPhase(), looking).toBe(phase);
  }

  async #shownPhase(): Promise<string | undefined> {
    try {
      return await this.page.evaluate(() => {
        const shown = '[data-testid="connection-status"], [data-testid="connect-phase"]';
        return document.querySelector<HTMLElement>(shown)?.dataset['phase'];
      });
    } catch {
      // Between two loads of the page.
      return undefined;
    }
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
}

export interface EnterOptions {
  /** The first link is followed by the recovery key's dialog, as for a pharmacist; other tests have had it. */
  offersRecoveryKey?: boolean;
  /** False to stand before the wizard or the sign-in screen. */
  signsIn?: boolean;
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
