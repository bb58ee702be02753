/** Graph's address: which call is meant, whether it may be made, and its answer. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { checkRead, checkSend, parseJson } from '../messages/request.ts';
import type { Json } from '../messages/check.ts';
import type { World } from '../world.ts';
import { isVerified } from '../webhooks/delivery.ts';
import { MANAGEMENT, MESSAGING, type Callback, type Scope } from './account.ts';
import type { CallKind } from './faults.ts';
import { GraphError, noSuchObject } from './graph-error.ts';
import { newTraceId } from './ids.ts';
import { callbackIn, debugToken, numberCallbackIn, readNumber, register } from './number-node.ts';
import { readBody } from './site.ts';

interface Call {
  method: string;
  /** The parts behind the version. */
  path: string[];
  query: URLSearchParams;
  /** The address up to the query, for links to further pages. */
  here: string;
  contentType: string | undefined;
  authorization: string | undefined;
  bytes: Buffer;
}

interface Route {
  kind: CallKind;
  scope?: Scope;
  work: () => object | Promise<object>;
}

export class GraphServer {
  #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  async answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const traceId = newTraceId();
    const url = new URL(request.url ?? '/', `http://${request.headers.host ?? '127.0.0.1'}`);
    const [, version, ...path] = url.pathname.split('/');
    if (this.#world.faults.takeUnread(kindOf(request.method ?? '', path))) {
      response.socket?.resetAndDestroy();
      return;
    }
    try {
      if (version === undefined || !this.#world.versions.includes(version)) {
        throw new GraphError(2500, { message: `Unknown path components: ${url.pathname}` });
      }
      const call: Call = {
        method: request.method ?? 'GET',
        path,
        query: url.searchParams,
        here: `${url.origin}${url.pathname}`,
        contentType: request.headers['content-type'],
        authorization: request.headers.authorization,
        bytes: await readBody(request),
      };
      this.#world.record(call);
      const route = this.#route(call);
      if (!route) throw noSuchObject(path.join('/'), call.method);
      this.#world.account.authorise(call.authorization, route.scope);
      this.#world.account.checkProof(call.authorization, call.query.get('appsecret_proof'));
      const fault = this.#world.faults.take(route.kind);
      const answer = await this.#world.faults.under(fault, response, async () => await route.work());
      if (answer !== undefined) respond(response, 200, answer, traceId);
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      respond(response, error.status, error.toAnswer(traceId), traceId);
    } finally {
      this.#world.changes.notify();
    }
  }

  #route(call: Call): Route | undefined {
    const { account } = this.#world;
    const [first, second, ...rest] = call.path;
    if (first === undefined || rest.length > 0) return undefined;
    if (first === 'debug_token') return this.#debugToken(call);
    if (first === account.phoneNumberId) return this.#numberRoute(call, second);
    if (first === account.wabaId) return this.#accountRoute(call, second);
    return second === undefined ? this.#mediaRoute(call, first) : undefined;
  }

  #debugToken({ method, query }: Call): Route | undefined {
    if (method !== 'GET') return undefined;
    return {
      kind: 'management',
      work: () => {
        const token = query.get('input_token');
        if (token === null)
          throw new GraphError(100, { message: '(#100) The parameter input_token is required.' });
        return debugToken(this.#world.account, token);
      },
    };
  }

  #numberRoute(call: Call, edge: string | undefined): Route | undefined {
    const { account, media } = this.#world;
    const json = (): Json => parseJson(call.bytes, call.contentType);
    switch (`${call.method} ${edge ?? ''}`) {
      case 'GET ':
        return { kind: 'management', scope: MANAGEMENT, work: () => readNumber(account, call.query) };
      case 'POST ':
        return {
          kind: 'management',
          scope: MANAGEMENT,
          work: async () => {
            account.numberCallback = await this.#proven(numberCallbackIn(json()));
            return { success: true };
          },
        };
      case 'POST register':
        return { kind: 'management', scope: MANAGEMENT, work: () => register(account, json()) };
      case 'POST media':
        return { kind: 'upload', scope: MESSAGING, work: () => media.upload(call.bytes, call.contentType) };
      case 'POST messages':
        return this.#messagesRoute(call);
      default:
        return undefined;
    }
  }

  /** One address for both: what has a status is a read receipt. */
  #messagesRoute({ bytes, contentType }: Call): Route {
    const world = this.#world;
    const isRead =
      /"status"\s*:/.test(bytes.toString('utf8')) && !/"to"|"recipient"/.test(bytes.toString('utf8'));
    if (isRead) {
      return {
        kind: 'read',
        scope: MESSAGING,
        work: () => {
          world.takeRead(checkRead(parseJson(bytes, contentType)));
          return { success: true };
        },
      };
    }
    return {
      kind: 'send',
      scope: MESSAGING,
      work: async () => await world.takeMessage(checkSend(parseJson(bytes, contentType), world)),
    };
  }

  #accountRoute(call: Call, edge: string | undefined): Route | undefined {
    const { account, templates } = this.#world;
    const work = ((): Route['work'] | undefined => {
      switch (`${call.method} ${edge ?? ''}`) {
        case 'GET subscribed_apps':
          return () => this.#subscriptions();
        case 'POST subscribed_apps':
          return async () => {
            const body = call.bytes.length > 0 ? parseJson(call.bytes, call.contentType) : {};
            account.wabaCallback = await this.#proven(callbackIn(body));
            account.subscribed = true;
            return { success: true };
          };
        case 'DELETE subscribed_apps':
          return () => {
            account.subscribed = false;
            account.wabaCallback = null;
            return { success: true };
          };
        case 'GET phone_numbers':
          return () => ({ data: account.numberIds.map((id) => ({ id })) });
        case 'GET message_templates':
          return () => templates.list(call.query, call.here);
        case 'POST message_templates':
          return () => templates.create(parseJson(call.bytes, call.contentType));
        case 'DELETE message_templates':
          return () => templates.remove(call.query);
        default:
          return undefined;
      }
    })();
    return work && { kind: 'management', scope: MANAGEMENT, work };
  }

  #subscriptions(): object {
    const { subscribed, appId, wabaCallback, otherApps } = this.#world.account;
    const others = otherApps.map((id) => ({ whatsapp_business_api_data: { id, name: 'Another app' } }));
    if (!subscribed) return { data: others };
    const app = { id: appId, name: 'Stand-in', link: 'https://www.facebook.com/games/?app_id=' };
    const override = wabaCallback && { override_callback_uri: wabaCallback.url };
    return { data: [...others, { whatsapp_business_api_data: app, ...override }] };
  }

  async #proven(callback: Callback | null): Promise<Callback | null> {
    if (callback === null || (await isVerified(callback.url, callback.verifyToken))) return callback;
    throw new GraphError(2200, {
      message:
        '(#2200) Callback verification failed with the following errors: HTTP Status Code or challenge mismatch',
    });
  }

  #mediaRoute({ method, query }: Call, id: string): Route | undefined {
    const { media, account } = this.#world;
    const isElsewhere = (query.get('phone_number_id') ?? account.phoneNumberId) !== account.phoneNumberId;
    if (method === 'GET') {
      return {
        kind: 'media',
        scope: MESSAGING,
        work: () => {
          const found = isElsewhere ? undefined : media.describe(id, this.#world.lookasideUrl());
          if (!found) throw noSuchObject(id, method);
          return found;
        },
      };
    }
    if (method !== 'DELETE') return undefined;
    return {
      kind: 'media',
      scope: MESSAGING,
      work: () => {
        if (isElsewhere || !media.remove(id)) throw noSuchObject(id, method);
        return { success: true };
      },
    };
  }
}

function kindOf(method: string, path: string[]): CallKind {
  if (path[1] === 'messages') return 'send';
  if (path[1] === 'media') return 'upload';
  return path.length === 1 && path[0] !== 'debug_token' && method !== 'POST' ? 'media' : 'management';
}

function respond(response: ServerResponse, status: number, answer: object, traceId: string): void {
  if (response.headersSent || response.destroyed) return;
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'facebook-api-version': 'stand-in',
    'x-fb-trace-id': traceId,
  });
  response.end(JSON.stringify(answer));
}
