/**
 * A stand-in for WhatsApp: the web page (on which the real wa-js runs), WhatsApp's server, the
 * pharmacy's phone and the customers. See README.md for what is faked and how faithfully.
 */
import { Answering } from './controls/answering.ts';
import { serveBridge } from './server/bridge.ts';
import { PageServer } from './server/https-server.ts';
import type { PageAnswer } from './server/page-answers.ts';
import type { Jid, Owner, Refusal } from './server/protocol.ts';

/** How WhatsApp changed so that wa-js no longer understands it. */
export type Breakage = 'no-modules' | 'no-version' | 'no-stream' | 'needs-newer';

/** What a wa-js must have in its text to start on a page that `needs-newer`. */
export const NEWER_WA_JS_MARK = '/* knows the changed WhatsApp */';

export interface StandInOptions {
  /** HTTPS port on 127.0.0.1; any free one when left out. */
  port?: number;
  owner?: Owner;
}

const DEFAULT_OWNER: Owner = { phone: '201000000001@c.us', lid: '190000000000001@lid', name: 'صيدلية' };

export async function startStandIn(options: StandInOptions = {}): Promise<StandIn> {
  return await StandIn.start(options);
}

/**
 * One surface for the tests, in layers of one idea each (`controls/`): observing, linking, writing, answering,
 * and here how the app reaches it and what can be wrong on that way.
 */
export class StandIn extends Answering {
  #server!: PageServer;
  #broken: Breakage | undefined;
  #pageAnswer: PageAnswer | undefined;
  #storageFails = false;
  #loads = 0;
  #cut = false;
  #unreadable = new Set<Jid>();
  /** Requests wait for it: pending while the server is frozen. */
  #thawed: Promise<void> = Promise.resolve();
  #thaw: () => void = () => {};

  static async start(options: StandInOptions): Promise<StandIn> {
    const standIn = new StandIn(options.owner ?? DEFAULT_OWNER);
    standIn.#server = await PageServer.start({
      port: options.port ?? 0,
      settings: () => {
        standIn.#loads++;
        standIn.whatsApp.changes.notify();
        return {
          broken: standIn.#broken,
          unreadable: [...standIn.#unreadable],
          mark: NEWER_WA_JS_MARK,
          storageFails: standIn.#storageFails,
        };
      },
      answer: () => standIn.#pageAnswer,
      bridge: async (url, request, response) => {
        await standIn.#thawed;
        if (standIn.#cut) response.destroy();
        else await serveBridge(url, request, response, standIn.whatsApp.handlers);
      },
    });
    return standIn;
  }

  get port(): number {
    return this.#server.port;
  }

  /** How often the page has been asked for. */
  get loads(): number {
    return this.#loads;
  }

  /** Chromium switches that make https://web.whatsapp.com be this. Nothing else can be resolved. */
  electronSwitches(): string[] {
    return [
      `--host-resolver-rules=MAP web.whatsapp.com:443 127.0.0.1:${this.port}, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost`,
      '--ignore-certificate-errors',
    ];
  }

  async close(): Promise<void> {
    await this.#server.stop();
  }

  /** The network is gone for WhatsApp only: the page stays, its connection is cut and kept cut. */
  dropConnection(): void {
    this.#cut = true;
    this.whatsApp.devices.closeAll();
  }

  restoreConnection(): void {
    this.#cut = false;
  }

  /** Connected but dead: connections stay open and nothing is answered, until `thaw`. */
  freeze(): void {
    this.#thawed = new Promise((resolve) => (this.#thaw = resolve));
  }

  thaw(): void {
    this.#thaw();
  }

  /** The computer has no network: even loading the page is refused, until `startListening`. */
  async stopListening(): Promise<void> {
    await this.#server.stop();
  }

  async startListening(): Promise<void> {
    await this.#server.listen();
  }

  /** What is wrong with the answers for the page and its scripts from now on, until `answerPageWell`. */
  answerPageWith(answer: PageAnswer): void {
    this.#pageAnswer = answer;
  }

  answerPageWell(): void {
    this.#pageAnswer = undefined;
  }

  /** The page is asked for the next time, counted from when this is called. */
  async waitForLoad(timeoutMs?: number): Promise<void> {
    const before = this.#loads;
    await this.whatsApp.changes.until('the page to be asked for', () => this.#loads > before, timeoutMs);
  }

  /** WhatsApp refuses this number, version or way: told to the page at once, and whenever it connects. */
  refuse(mode: Refusal): void {
    this.whatsApp.devices.refuse(mode);
  }

  acceptAgain(): void {
    this.whatsApp.devices.acceptAgain();
  }

  /**
   * The browser cannot write what the page stores, as on a full disk. A page that met it stays so after `repairStorage`
   * until it is loaded anew, because Chromium closes its databases for good.
   */
  failStorage(): void {
    this.#storageFails = true;
    this.whatsApp.devices.tellAll({ type: 'storage', works: false });
  }

  repairStorage(): void {
    this.#storageFails = false;
    this.whatsApp.devices.tellAll({ type: 'storage', works: true });
  }

  /** Messages stay on their way until `releaseIncoming`. */
  holdIncoming(): void {
    this.whatsApp.devices.holdIncoming();
  }

  releaseIncoming(): void {
    this.whatsApp.devices.releaseIncoming();
  }

  /** Reading this chat's history fails, in a page that is loaded from now on, until `repairHistory`. */
  breakHistory(chat: Jid): void {
    this.#unreadable.add(chat);
  }

  repairHistory(chat: Jid): void {
    this.#unreadable.delete(chat);
  }

  /** Takes effect when the page is loaded the next time. */
  breakWhatsApp(how: Breakage = 'no-modules'): void {
    this.#broken = how;
  }

  repairWhatsApp(): void {
    this.#broken = undefined;
  }
}
