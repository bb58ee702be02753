import type { Page } from 'puppeteer-core';
import type { LoadProblem } from './load-problem.ts';
import type { ConnectionSnapshot } from './agents/connection-agent.ts';

/** What happens in chats, as the page tells it. */
export interface ChatEvents {
  /** The library's message object, unchecked. */
  onMessage: (raw: unknown) => void;
  /** An edit, deletion or reaction, unchecked. */
  onChange: (raw: unknown) => void;
  onAck: (raw: unknown) => void;
  /** The address of a chat that has fewer messages which nobody has opened, unchecked. */
  onUnread: (chatAddress: unknown) => void;
  /** The address of a chat that was archived, pinned, muted, blocked or marked unread, or no more; unchecked. */
  onMarks: (chatAddress: unknown) => void;
  /** The address of somebody who has another picture, unchecked. */
  onPicture: (chatAddress: unknown) => void;
  /** What a watched person is doing, unchecked. */
  onPresence: (told: unknown) => void;
}

export interface WhatsAppPageEvents extends ChatEvents {
  onQr: (code: string) => void;
  onPairingCode: (code: string) => void;
  /** Something about the connection may have changed: read a snapshot. */
  onConnectionChanged: (event: string) => void;
  /** wa-js is ready in a newly loaded page: after the start, a crash or a logout. */
  onBooted: (waJsVersion: string | undefined) => void;
  /**
   * The page loaded, and wa-js did not become ready in time: WhatsApp changed under it. The version is undefined when
   * it was not even injected.
   */
  onBootFailed: (error: unknown, waJsVersion: string | undefined) => void;
  /** Renderer crash: nothing in the page answers until it is reloaded. */
  onCrashed: (reason: string) => void;
  /** A reload ended without a page. */
  onLoadFailed: (problem: LoadProblem) => void;
  /** A page came that is of no use: not WhatsApp's, or not all of it. Loading it anew is no way out of what it does. */
  onUnusable: (problem: LoadProblem) => void;
  /** The page complains of an error, which may be that it could not store something. */
  onStorageDoubted: () => void;
}

/** One WhatsApp Web page, from its opening to its closing, as the link drives it. */
export interface LinkedPage {
  /** What messages are sent from and read in. */
  readonly page: Page;
  /** What the page says about the connection now; null while wa-js is not ready. Rejects when it does not answer. */
  readSnapshot(): Promise<ConnectionSnapshot | null>;
  /** One round trip to WhatsApp's server. Rejects when the page says so; never ends by itself without an answer. */
  askServer(): Promise<void>;
  /** Whether the page can write to the disk. Never ends by itself when the page does not answer. */
  storageWorks(): Promise<boolean>;
  /** Reads the QR again, clicking WhatsApp's own "reload" first when the code has expired. */
  refreshQr(): Promise<string | undefined>;
  /** `phone`: E.164 digits. Rejects when WhatsApp refuses it. */
  requestPairingCode(phone: string): Promise<string>;
  /** Ends the link for the phone too. */
  logOut(): Promise<void>;
  /** Forgets the link on this PC: cookies, IndexedDB, everything of the partition. */
  clearSession(): Promise<void>;
  /** Chromium writes local storage seconds later: until then a power cut would cost the link and a new scan. */
  saveSession(): Promise<void>;
  /** Working set of the page's process; undefined when it has none. */
  memoryBytes(): number | undefined;
  /** Ends the page's process, as a crash would. */
  endProcess(): void;
  reload(): void;
  /** Closes the window and with it the library's timers; the session stays on disk. */
  close(): void;
}

/**
 * Opens the hidden window and the library in it. Rejects when the page cannot be loaded (with LoadProblem when it is
 * known why) and as soon as `signal` is aborted, leaving nothing behind.
 */
export type OpenPage = (events: WhatsAppPageEvents, signal: AbortSignal) => Promise<LinkedPage>;
