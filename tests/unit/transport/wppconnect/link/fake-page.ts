import type { Page } from 'puppeteer-core';
import { onTestFinished, vi } from 'vitest';
import { connectionStateSchema, type ConnectionState } from '#shared/domain/connection.ts';
import { WhatsAppLink } from '#main/transport/wppconnect/link/whatsapp-link.ts';
import type { LinkedPage, WhatsAppPageEvents } from '#main/transport/wppconnect/page/linked-page.ts';
import type { ConnectionSnapshot } from '#main/transport/wppconnect/page/agents/connection-agent.ts';
import { silentLog } from '../../../../integration/support/silent-log.ts';

export const UNLINKED: ConnectionSnapshot = {
  authenticated: false,
  mainReady: true,
  mode: 'QR',
  info: 'NORMAL',
  socket: 'UNPAIRED',
};
export const SYNCING: ConnectionSnapshot = {
  authenticated: true,
  mainReady: false,
  mode: 'SYNCING',
  info: 'SYNCING',
  socket: 'CONNECTED',
};
export const LINKED: ConnectionSnapshot = {
  authenticated: true,
  mainReady: true,
  mode: 'MAIN',
  info: 'NORMAL',
  socket: 'CONNECTED',
};
export const LOST: ConnectionSnapshot = { ...LINKED, info: 'OFFLINE' };

/** A page of WhatsApp Web that says what the test says. */
export class FakePage implements LinkedPage {
  readonly page = {} as Page;
  readonly events: WhatsAppPageEvents;
  snapshot: ConnectionSnapshot | null = null;
  isClosed = false;
  reloads = 0;
  endedProcesses = 0;
  clearedSessions = 0;

  constructor(events: WhatsAppPageEvents) {
    this.events = events;
  }

  readSnapshot = async (): Promise<ConnectionSnapshot | null> => this.snapshot;
  askServer = async (): Promise<void> => {};
  refreshQr = async (): Promise<string | undefined> => undefined;
  requestPairingCode = async (_phone: string): Promise<string> => 'ABCD1234';
  storageWorks = async (): Promise<boolean> => true;
  logOut = async (): Promise<void> => {};
  saveSession = async (): Promise<void> => {};
  clearSession = async (): Promise<void> => void (this.clearedSessions += 1);
  memoryBytes = (): number | undefined => undefined;
  endProcess = (): void => void (this.endedProcesses += 1);
  reload = (): void => void (this.reloads += 1);
  close = (): void => void (this.isClosed = true);

  /** It is in another state now and says so. */
  async become(snapshot: ConnectionSnapshot | null): Promise<void> {
    this.snapshot = snapshot;
    this.events.onConnectionChanged('conn.stream_info_changed');
    await settle();
  }
}

export const LINK_TIMEOUT_MS = 180_000;

export interface FakeLink {
  link: WhatsAppLink;
  /** Every page that was asked for, the newest last. */
  pages: FakePage[];
  /** What happens to the next page, instead of opening at once. */
  opening: { next: ((page: FakePage, signal: AbortSignal) => Promise<LinkedPage>) | undefined };
  states: ConnectionState[];
  ready: ('loaded' | 'reconnected')[];
  received: unknown[];
  waJs: { worked: string[]; failed: string[]; hasAnother: boolean };
  /** Whether the PC is on a network. */
  network: { isOnline: boolean };
  /** The page that is open. */
  page: () => FakePage;
  phase: () => string;
}

/** The link over such pages, on the test's own clock. */
export function openLink({ linkTimeoutMs = LINK_TIMEOUT_MS } = {}): FakeLink {
  vi.useFakeTimers({ now: Date.UTC(2027, 2, 1, 8) });
  // Pauses without their chance.
  vi.spyOn(Math, 'random').mockReturnValue(0.5);
  const pages: FakePage[] = [];
  const opening: FakeLink['opening'] = { next: undefined };
  const states: ConnectionState[] = [];
  const ready: FakeLink['ready'] = [];
  const received: unknown[] = [];
  const waJs: FakeLink['waJs'] = { worked: [], failed: [], hasAnother: false };
  const network = { isOnline: true };
  const receive = (raw: unknown): void => void received.push(raw);
  const link = new WhatsAppLink({
    onState: (state) => states.push(connectionStateSchema.parse(state)),
    onReady: (how) => ready.push(how),
    onMessage: receive,
    onChange: receive,
    onAck: receive,
    onUnread: receive,
    onMarks: receive,
    onPicture: receive,
    onPresence: receive,
    linkTimeoutMs: () => linkTimeoutMs,
    openPage: async (events, signal) => {
      const page = new FakePage(events);
      pages.push(page);
      const open = opening.next;
      opening.next = undefined;
      return open ? open(page, signal) : page;
    },
    isOnline: () => network.isOnline,
    waJs: {
      worked: (version) => void waJs.worked.push(version),
      failed: (version) => {
        waJs.failed.push(version);
        return waJs.hasAnother;
      },
    },
    log: silentLog,
  });
  onTestFinished(async () => {
    await link.disconnect();
    vi.restoreAllMocks();
    vi.useRealTimers();
  });
  const page = (): FakePage => {
    const newest = pages.at(-1);
    if (newest === undefined) throw new Error('no page was asked for');
    return newest;
  };
  return {
    link,
    pages,
    opening,
    states,
    ready,
    received,
    waJs,
    network,
    page,
    phase: () => link.state.phase,
  };
}

/** Lets everything happen that waits for nothing. */
export const settle = (): Promise<unknown> => vi.advanceTimersByTimeAsync(0);

/** A desk that was linked before: its page is online. */
export async function openOnline(): Promise<FakeLink> {
  const desk = openLink();
  await desk.link.connect();
  desk.page().snapshot = LINKED;
  desk.page().events.onBooted('4.6.0');
  await settle();
  return desk;
}

/** A desk that shows the code `qr-1`. */
export async function openUnlinked(): Promise<FakeLink> {
  const desk = openLink();
  await desk.link.connect();
  desk.page().events.onQr('qr-1');
  desk.page().snapshot = UNLINKED;
  desk.page().events.onBooted('4.6.0');
  await settle();
  return desk;
}
