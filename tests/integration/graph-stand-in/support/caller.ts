/** Calls the stand-in as any program would call Graph, and is the address its webhooks come to. */
import { createHmac, timingSafeEqual } from 'node:crypto';
import { type GraphStandIn, startGraphStandIn } from '../../../graph-stand-in/graph-stand-in.ts';
import type { GraphStandInOptions } from '../../../graph-stand-in/graph-stand-in.ts';
import { Site, readBody } from '../../../graph-stand-in/server/site.ts';

export interface Answer {
  status: number;
  body: {
    error?: { code: number; error_subcode?: number; error_data?: { details: string }; message: string };
    messages?: { id: string }[];
    contacts?: { wa_id?: string; user_id: string }[];
    data?: Record<string, unknown>[];
    paging?: { next?: string };
    [key: string]: unknown;
  };
}

export class Caller {
  readonly received: { body: string; isSigned: boolean }[] = [];
  readonly standIn: GraphStandIn;
  /** What the address answers; 200 when it says nothing. */
  answerWith: () => number = () => 200;
  #site: Site;

  private constructor(standIn: GraphStandIn, site: Site) {
    this.standIn = standIn;
    this.#site = site;
  }

  static async start(options: GraphStandInOptions = {}): Promise<Caller> {
    const standIn = await startGraphStandIn(options);
    const site = await Site.start(async (request, response) => {
      const body = await readBody(request);
      const wanted = `sha256=${createHmac('sha256', standIn.account.appSecret).update(body).digest('hex')}`;
      const given = String(request.headers['x-hub-signature-256']);
      const query = new URL(request.url ?? '/', 'http://localhost').searchParams;
      if (request.method === 'GET') {
        const isOurs = query.get('hub.verify_token') === 'right';
        response.writeHead(isOurs ? 200 : 403).end(query.get('hub.challenge'));
        return;
      }
      const status = caller.answerWith();
      if (status === 200) {
        caller.received.push({
          body: body.toString(),
          isSigned:
            given.length === wanted.length && timingSafeEqual(Buffer.from(given), Buffer.from(wanted)),
        });
      }
      response.writeHead(status).end();
    });
    const caller = new Caller(standIn, site);
    standIn.sendWebhooksTo(site.url);
    return caller;
  }

  get url(): string {
    return this.#site.url;
  }

  async stop(): Promise<void> {
    await this.standIn.close();
    await this.#site.stop();
  }

  async call(method: string, path: string, body?: object, token?: string): Promise<Answer> {
    const answer = await fetch(path.startsWith('http') ? path : `${this.standIn.url}/v26.0/${path}`, {
      method,
      headers: {
        authorization: `Bearer ${token ?? this.standIn.account.accessToken}`,
        ...(body && { 'content-type': 'application/json' }),
      },
      ...(body && { body: JSON.stringify(body) }),
    });
    return { status: answer.status, body: (await answer.json()) as Answer['body'] };
  }

  async send(body: object): Promise<Answer> {
    return await this.call('POST', `${this.standIn.account.phoneNumberId}/messages`, {
      messaging_product: 'whatsapp',
      ...body,
    });
  }
}
