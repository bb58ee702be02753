/** All that Graph knows, and what happens in it when a call was good. */
import { Changes } from '../whatsapp-stand-in/server/changes.ts';
import type { ReadRequest, SendRequest } from './messages/request.ts';
import type { StatusName } from './messages/status.ts';
import { type SentMessage, SentMessages } from './messages/sent.ts';
import { Account, type AccountOptions } from './server/account.ts';
import { StandInClock } from './server/clock.ts';
import { Faults } from './server/faults.ts';
import { GraphError } from './server/graph-error.ts';
import { Limits } from './server/limits.ts';
import { MediaStore } from './server/media-store.ts';
import { People, type Person } from './server/people.ts';
import { Templates } from './server/templates.ts';
import { WebhookDelivery } from './webhooks/delivery.ts';
import { envelope, statusChange } from './webhooks/envelopes.ts';

export interface RecordedCall {
  method: string;
  path: string[];
  query: URLSearchParams;
  authorization: string | undefined;
  bytes: Buffer;
}

export class World {
  readonly clock = new StandInClock();
  readonly changes = new Changes();
  readonly people = new People(this.clock);
  readonly media = new MediaStore(this.clock);
  readonly templates = new Templates();
  readonly limits = new Limits(this.clock);
  readonly faults = new Faults(this.changes);
  readonly calls: RecordedCall[] = [];
  readonly reads: ReadRequest[] = [];
  readonly inbound = new Map<string, Person>();
  readonly account: Account;
  readonly sent: SentMessages;
  readonly delivery: WebhookDelivery;
  readonly versions: string[];
  /** What follows a message that was taken, without anybody asking. */
  statusesByThemselves: StatusName[] = [];
  /** Statuses that are delivered before the answer of the next message is given. */
  statusesBeforeAnswer: StatusName[] = [];
  lookasideUrl: () => string = () => '';
  elsewhereUrl: () => string = () => '';

  constructor(options: AccountOptions & { versions?: string[] }) {
    this.versions = options.versions ?? ['v26.0'];
    this.account = new Account(this.clock, options);
    this.delivery = new WebhookDelivery({
      secret: () => this.account.appSecret,
      urlFor: (field) => this.account.callbackFor(field)?.url ?? null,
      changes: this.changes,
    });
    this.sent = new SentMessages({
      account: this.account,
      people: this.people,
      limits: this.limits,
      media: this.media,
      now: () => this.clock.now(),
      isKnown: (wamid) => this.inbound.has(wamid),
    });
  }

  record(call: RecordedCall): void {
    this.calls.push(call);
  }

  async takeMessage(request: SendRequest): Promise<object> {
    const { answer, message } = this.sent.take(request);
    this.changes.notify();
    const early = this.statusesBeforeAnswer.splice(0);
    if (early.length > 0) {
      const before = early.map((status) => this.tell(message, status));
      await this.changes.until('the early statuses to be delivered', () =>
        before.every((each) => each.delivered),
      );
    }
    setImmediate(() => {
      if (message.failsWith !== null) this.tell(message, 'failed', message.failsWith);
      else for (const status of this.statusesByThemselves) this.tell(message, status);
    });
    return answer;
  }

  takeRead({ messageId, typing }: ReadRequest): void {
    if (!this.inbound.has(messageId)) {
      throw new GraphError(131009, { details: 'message_id: is not the id of a message that was received' });
    }
    this.reads.push({ messageId, typing });
  }

  /** A status of a message of ours goes out as a webhook. */
  tell(message: SentMessage, status: StatusName, code?: number): ReturnType<WebhookDelivery['push']> {
    message.statuses.push(status);
    const change = statusChange(this.account, message, {
      status,
      seconds: this.clock.seconds(),
      ...(code !== undefined && { code }),
    });
    const pushed = this.delivery.push(
      'messages',
      Buffer.from(JSON.stringify(envelope(this.account.wabaId, [change]))),
    );
    this.changes.notify();
    return pushed;
  }
}
