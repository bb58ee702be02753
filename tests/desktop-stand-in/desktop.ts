import { spawn, type ChildProcess } from 'node:child_process';
import { EventEmitter, once } from 'node:events';
import { BusConnection, type Answer, type Call } from './bus-connection.ts';

const NOTIFICATIONS = 'org.freedesktop.Notifications';
const NOTIFICATIONS_PATH = '/org/freedesktop/Notifications';
const WATCHER = 'org.kde.StatusNotifierWatcher';
const ITEM = 'org.kde.StatusNotifierItem';
const PROPERTIES = 'org.freedesktop.DBus.Properties';
/** Why a notification has gone, as the specification numbers it. */
const DISMISSED = 2;
const BY_CALL = 3;
const WAIT_LIMIT_MS = 15_000;

/** A notification as the desktop was asked to show it. */
export interface ShownNotification {
  id: number;
  title: string;
  body: string;
  actions: string[];
  isWithdrawn: boolean;
}

export interface CornerLine {
  id: number;
  label: string;
  isEnabled: boolean;
}

/**
 * A Linux desktop as programs see it: a real session bus (dbus-daemon), and on it a notification daemon and a place for
 * icons that remember what they were asked and press what a test says.
 */
export class Desktop {
  /** For DBUS_SESSION_BUS_ADDRESS of what is to run on it. */
  readonly address: string;
  /** All that were ever shown, in that order. */
  readonly shown: ShownNotification[] = [];
  readonly #daemon: ChildProcess;
  readonly #changes = new EventEmitter();
  #connection: BusConnection | undefined;
  #isSilent = false;
  #unanswered = 0;
  #item: { destination: string; path: string } | undefined;

  private constructor(daemon: ChildProcess, address: string) {
    this.#daemon = daemon;
    this.address = address;
  }

  /** @param hasCorner whether this desktop has a place for icons; GNOME has none. */
  static async open({ hasCorner = true } = {}): Promise<Desktop> {
    const daemon = spawn('dbus-daemon', ['--session', '--nofork', '--print-address=1'], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [address] = (await once(daemon.stdout as NonNullable<typeof daemon.stdout>, 'data')) as [Buffer];
    const desktop = new Desktop(daemon, address.toString().trim());
    const connection = await BusConnection.open(desktop.address, (call) => desktop.#answer(call));
    desktop.#connection = connection;
    await connection.own(NOTIFICATIONS);
    if (hasCorner) await connection.own(WATCHER);
    return desktop;
  }

  /** Its notification daemon takes what it is asked and answers nothing, as one that hangs, until `answers` again. */
  fallsSilent(): void {
    this.#isSilent = true;
  }

  /** How often it was asked in vain. */
  get unanswered(): number {
    return this.#unanswered;
  }

  answersAgain(): void {
    this.#isSilent = false;
  }

  close(): void {
    this.#connection?.close();
    this.#daemon.kill();
  }

  /** Those that stand now. */
  get standing(): ShownNotification[] {
    return this.shown.filter(({ isWithdrawn }) => !isWithdrawn);
  }

  /** Waits until it holds, also when it does already. */
  async until(what: string, holds: () => boolean): Promise<void> {
    if (holds()) return;
    const limit = AbortSignal.timeout(WAIT_LIMIT_MS);
    while (!holds()) {
      await once(this.#changes, 'change', { signal: limit }).catch(() => {
        throw new Error(`the desktop never saw: ${what}; it has ${JSON.stringify(this.standing)}`);
      });
    }
  }

  /** Somebody presses it, and it goes, as with any desktop. */
  press(notification: ShownNotification): void {
    this.#tell('ActionInvoked', 'us', [notification.id, 'default']);
    notification.isWithdrawn = true;
    this.#tell('NotificationClosed', 'uu', [notification.id, DISMISSED]);
  }

  async cornerLines(): Promise<CornerLine[]> {
    const [, [, , lines]] = (await this.#ofMenu('GetLayout', 'iias', [0, -1, []])) as [number, MenuNode];
    return lines.map(([id, properties]) => {
      const property = (name: string): unknown => properties.find(([key]) => key === name)?.[1];
      const label = property('label');
      return { id, label: typeof label === 'string' ? label : '', isEnabled: property('enabled') !== false };
    });
  }

  /** Somebody chooses a line of the icon's menu. */
  async pressCornerLine(label: string): Promise<void> {
    const line = (await this.cornerLines()).find((one) => one.label === label);
    if (line === undefined) throw new Error(`the icon's menu has no line ${label}`);
    const press = [line.id, 'clicked', { signature: 'i', value: 0 }, 0];
    await this.#ofMenu('Event', 'isvu', press).catch((error: Error) => {
      // Who ends by it may not answer any more.
      if (!error.message.includes('NoReply')) throw error;
    });
  }

  async #ofMenu(member: string, signature: string, body: unknown[]): Promise<unknown[]> {
    await this.until('an icon', () => this.#item !== undefined);
    const { destination, path } = this.#item ?? { destination: '', path: '' };
    const [menu] = (await this.#call({ destination, path, interface: PROPERTIES, member: 'Get' }, 'ss', [
      ITEM,
      'Menu',
    ])) as [string];
    return this.#call(
      { destination, path: menu, interface: 'com.canonical.dbusmenu', member },
      signature,
      body,
    );
  }

  #call(...args: Parameters<BusConnection['call']>): Promise<unknown[]> {
    if (this.#connection === undefined) throw new Error('the desktop is not open');
    return this.#connection.call(...args);
  }

  #tell(member: string, signature: string, body: unknown[]): void {
    this.#connection?.signal({ path: NOTIFICATIONS_PATH, interface: NOTIFICATIONS, member }, signature, body);
  }

  #answer(call: Call): Answer {
    if (call.interface === NOTIFICATIONS) {
      if (!this.#isSilent) return this.#notifications(call);
      this.#unanswered += 1;
      this.#changes.emit('change');
      return 'silence';
    }
    if (call.interface === WATCHER && call.member === 'RegisterStatusNotifierItem') {
      const [service] = call.body as [string];
      // By the name of its program, or by its path alone.
      this.#item = service.startsWith('/')
        ? { destination: call.sender, path: service }
        : { destination: service, path: '/StatusNotifierItem' };
      this.#changes.emit('change');
      return { signature: '', body: [] };
    }
    if (call.interface === PROPERTIES && call.member === 'Get') {
      const value = { signature: 'b', value: true };
      return { signature: 'v', body: [value] };
    }
    return undefined;
  }

  #notifications({ member, body }: Call): Answer {
    if (member === 'GetCapabilities') {
      return { signature: 'as', body: [['actions', 'body', 'body-markup', 'persistence']] };
    }
    if (member === 'GetServerInformation') {
      return { signature: 'ssss', body: ['stand-in', 'rosheta', '1', '1.2'] };
    }
    if (member === 'Notify') {
      const [, replaces, , title, text, actions] = body as [string, number, string, string, string, string[]];
      const id = replaces === 0 ? this.shown.length + 1 : replaces;
      this.shown.push({ id, title, body: text, actions, isWithdrawn: false });
      this.#changes.emit('change');
      return { signature: 'u', body: [id] };
    }
    if (member !== 'CloseNotification') return undefined;
    for (const notification of this.shown) if (notification.id === body[0]) notification.isWithdrawn = true;
    this.#tell('NotificationClosed', 'uu', [body[0], BY_CALL]);
    this.#changes.emit('change');
    return { signature: '', body: [] };
  }
}

type MenuNode = [id: number, properties: [string, unknown][], children: MenuNode[]];
