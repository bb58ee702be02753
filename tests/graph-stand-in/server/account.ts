/** The pharmacy's business account at Meta: ids, tokens, the number's state and who is subscribed. */
import { createHmac } from 'node:crypto';
import type { StandInClock } from './clock.ts';
import { GraphError } from './graph-error.ts';

export const MESSAGING = 'whatsapp_business_messaging';
export const MANAGEMENT = 'whatsapp_business_management';
export type Scope = typeof MESSAGING | typeof MANAGEMENT;

export interface AccessToken {
  scopes: Scope[];
  /** Milliseconds; a System User's never ends. */
  expiresAt: number | null;
  revoked: boolean;
}

export interface Callback {
  url: string;
  verifyToken: string;
}

/** What a health question answers about one of the things asked about. */
export interface Health {
  canSend: 'AVAILABLE' | 'LIMITED' | 'BLOCKED';
  errors: { code: number; description: string; solution: string }[];
}

export interface AccountOptions {
  appId?: string;
  appSecret?: string;
  wabaId?: string;
  phoneNumberId?: string;
  displayPhone?: string;
  verifiedName?: string;
  /** The one token there is at first, with both scopes and without end. */
  accessToken?: string;
  registered?: boolean;
}

/** The ids are those of the samples, so that a sample is about this account. */
export class Account {
  readonly appId: string;
  readonly appSecret: string;
  readonly wabaId: string;
  readonly phoneNumberId: string;
  readonly displayPhone: string;
  readonly verifiedName: string;
  readonly accessToken: string;
  readonly tokens = new Map<string, AccessToken>();
  readonly health: Health = { canSend: 'AVAILABLE', errors: [] };
  registered: boolean;
  pin: string | null = null;
  quality: 'GREEN' | 'YELLOW' | 'RED' | 'UNKNOWN' = 'GREEN';
  isOnBizApp = false;
  /** Only people on the list may be written to, as from a test number. */
  allowedList: Set<string> | null = null;
  subscribed = false;
  /** Ids of other apps that are told of the account as well: Meta's own test app, a partner's. */
  otherApps: string[] = [];
  /** Those of the business account: another account's number is seen by the token and not among them. */
  numberIds: string[];
  appCallback: Callback | null = null;
  wabaCallback: Callback | null = null;
  numberCallback: Callback | null = null;
  /** Whether Graph looks at a proof at all. */
  comparesProofs = true;
  #clock: StandInClock;

  constructor(clock: StandInClock, options: AccountOptions) {
    this.#clock = clock;
    this.appId = options.appId ?? '100000000000009';
    this.appSecret = options.appSecret ?? '0123456789abcdef0123456789abcdef';
    this.wabaId = options.wabaId ?? '100000000000001';
    this.phoneNumberId = options.phoneNumberId ?? '100000000000002';
    this.displayPhone = options.displayPhone ?? '201000000001';
    this.verifiedName = options.verifiedName ?? 'صيدلية';
    this.accessToken = options.accessToken ?? 'EAAstandInTokenOfASystemUser';
    this.numberIds = [this.phoneNumberId];
    this.registered = options.registered ?? true;
    this.addToken(this.accessToken);
  }

  addToken(token: string, scopes: Scope[] = [MESSAGING, MANAGEMENT], expiresAt: number | null = null): void {
    this.tokens.set(token, { scopes, expiresAt, revoked: false });
  }

  revokeToken(token: string = this.accessToken): void {
    const found = this.tokens.get(token);
    if (found) found.revoked = true;
  }

  isValid(token: AccessToken | undefined): token is AccessToken {
    return token !== undefined && !token.revoked && !this.#hasExpired(token);
  }

  /** The token of this header, or the error with which Graph turns it away. */
  authorise(header: string | undefined, scope?: Scope): AccessToken {
    const token = /^(?:Bearer|OAuth) (\S+)$/.exec(header ?? '')?.[1];
    if (token === undefined) throw new GraphError(104);
    const found = this.tokens.get(token);
    if (!found) throw badToken('Invalid OAuth access token - Cannot parse access token');
    if (this.#hasExpired(found)) {
      throw badToken('Error validating access token: Session has expired.', 463);
    }
    if (found.revoked) {
      throw badToken('Error validating access token: The user has not authorized application.', 458);
    }
    if (scope !== undefined && !found.scopes.includes(scope)) throw missing(scope);
    return found;
  }

  /** A call may prove that it knows the app's secret; then the proof must be right. */
  checkProof(header: string | undefined, proof: string | null): void {
    if (proof === null || !this.comparesProofs) return;
    const token = /^(?:Bearer|OAuth) (\S+)$/.exec(header ?? '')?.[1] ?? '';
    if (proof === createHmac('sha256', this.appSecret).update(token).digest('hex')) return;
    throw new GraphError(100, { message: 'Invalid appsecret_proof provided in the API argument' });
  }

  /** Where webhooks of this field go: the number's own before the account's before the app's, for messages only. */
  callbackFor(field: string): Callback | null {
    if (field !== 'messages') return this.appCallback;
    return this.numberCallback ?? this.wabaCallback ?? this.appCallback;
  }

  #hasExpired({ expiresAt }: AccessToken): boolean {
    return expiresAt !== null && expiresAt <= this.#clock.now();
  }
}

const badToken = (message: string, subcode?: number): GraphError =>
  new GraphError(190, { message, ...(subcode !== undefined && { subcode }) });

function missing(scope: Scope): GraphError {
  if (scope === MESSAGING) {
    return new GraphError(10, { message: '(#10) Application does not have permission for this action' });
  }
  return new GraphError(200, {
    message: '(#200) You do not have the necessary permissions required to call this API.',
  });
}
