/**
 * A stand-in for Meta's Graph as far as the WhatsApp Cloud API goes: the API itself, where media are fetched from, the
 * webhooks and the customers. See README.md for what is faked and how faithfully.
 */
import { Customers } from './controls/customers.ts';
import { DownloadServer, type Redirect } from './server/download-server.ts';
import type { AccountOptions } from './server/account.ts';
import type { CallKind, Fault } from './server/faults.ts';
import { GraphServer } from './server/graph-server.ts';
import { Site } from './server/site.ts';
import type { WebhookDelivery } from './webhooks/delivery.ts';
import type { StatusName } from './messages/status.ts';
import { World } from './world.ts';

export interface GraphStandInOptions extends AccountOptions {
  /** Any free one when left out. */
  port?: number;
  /** The versions of Graph there are. */
  versions?: string[];
}

interface Sites {
  graph: Site;
  lookaside: Site;
  elsewhere: Site;
}

export async function startGraphStandIn(options: GraphStandInOptions = {}): Promise<GraphStandIn> {
  return await GraphStandIn.start(options);
}

/** One surface for the tests, in layers of one idea each (`controls/`). */
export class GraphStandIn extends Customers {
  #sites: Sites;
  #downloads: DownloadServer;

  private constructor(world: World, sites: Sites, downloads: DownloadServer) {
    super(world);
    this.#sites = sites;
    this.#downloads = downloads;
  }

  static async start(options: GraphStandInOptions): Promise<GraphStandIn> {
    const world = new World(options);
    const graph = new GraphServer(world);
    const downloads = new DownloadServer(world);
    const sites: Sites = {
      graph: await Site.start(async (...call) => await graph.answer(...call), options.port),
      lookaside: await Site.start(async (...call) => await downloads.answer(...call)),
      elsewhere: await Site.start(async (...call) => await downloads.answerElsewhere(...call)),
    };
    world.lookasideUrl = () => sites.lookaside.url;
    world.elsewhereUrl = () => sites.elsewhere.url;
    return new GraphStandIn(world, sites, downloads);
  }

  /** What the app calls instead of https://graph.facebook.com. */
  get url(): string {
    return this.#sites.graph.url;
  }

  /** Instead of https://lookaside.fbsbx.com. */
  get lookasideUrl(): string {
    return this.#sites.lookaside.url;
  }

  get account(): World['account'] {
    return this.world.account;
  }

  get webhooks(): WebhookDelivery {
    return this.world.delivery;
  }

  /** What staff would type into the settings. */
  get credentials(): {
    accessToken: string;
    appSecret: string;
    phoneNumberId: string;
    businessAccountId: string;
  } {
    const { accessToken, appSecret, phoneNumberId, wabaId } = this.account;
    return { accessToken, appSecret, phoneNumberId, businessAccountId: wabaId };
  }

  async close(): Promise<void> {
    this.webhooks.close();
    this.world.faults.release();
    const { graph, lookaside, elsewhere } = this.#sites;
    await Promise.all([graph.stop(), lookaside.stop(), elsewhere.stop()]);
  }

  /** Webhooks go there, as if it had been typed into Meta's dashboard; nothing is asked of the address. */
  sendWebhooksTo(url: string, verifyToken = 'stand-in'): void {
    this.account.appCallback = { url, verifyToken };
    this.account.subscribed = true;
  }

  /** The next calls of this kind go wrong in this way. */
  failNext(call: CallKind, fault: Fault, times?: number): void {
    this.world.faults.next(call, fault, times);
  }

  /** The next message is answered with this error of Graph. */
  refuseNextSend(code: number, details?: string): void {
    this.failNext('send', { kind: 'error', code, ...(details !== undefined && { details }) });
  }

  /** Calls that hang go on. */
  release(): void {
    this.world.faults.release();
  }

  async waitForHanging(calls = 1): Promise<void> {
    await this.waitUntil(`${calls} calls to hang`, () => this.world.faults.hanging >= calls);
  }

  /** What follows every message from now on. */
  tellStatusesByThemselves(...statuses: StatusName[]): void {
    this.world.statusesByThemselves = statuses;
  }

  /** These are delivered and answered before the next message's own answer is given. */
  tellBeforeNextAnswer(...statuses: StatusName[]): void {
    this.world.statusesBeforeAnswer = statuses;
  }

  /** A closed window is said in the answer instead of by a status. */
  refuseShutWindowsAtOnce(): void {
    this.world.sent.windowRefusedBy = 'answer';
  }

  /** Time goes on for Graph: windows shut, addresses and tokens end. */
  passTime(milliseconds: number): void {
    this.world.clock.pass(milliseconds);
  }

  withoutLimits(): void {
    this.world.limits.enabled = false;
  }

  redirectDownloads(redirect: Redirect | null): void {
    this.#downloads.redirect = redirect;
  }

  /** What was brought to the foreign address of a redirect. */
  get seenElsewhere(): DownloadServer['seenElsewhere'] {
    return this.#downloads.seenElsewhere;
  }

  /** There is no network to Graph: connecting is refused, until `startListening`. */
  async stopListening(): Promise<void> {
    await this.#sites.graph.stop();
  }

  async startListening(): Promise<void> {
    await this.#sites.graph.listen();
  }
}
