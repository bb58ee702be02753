/** The number and the account as nodes of the graph: what can be read of them, and registering. */
import type { Json } from '../messages/check.ts';
import { isObject } from '../messages/check.ts';
import type { Account, Callback } from './account.ts';
import { GraphError } from './graph-error.ts';

const DEFAULT_FIELDS = [
  'verified_name',
  'code_verification_status',
  'display_phone_number',
  'quality_rating',
  'id',
];

/** `GET /{PNID}?fields=…`: those that were asked for, and the id. */
export function readNumber(account: Account, query: URLSearchParams): object {
  const all = numberFields(account);
  const wanted =
    query
      .get('fields')
      ?.split(',')
      .map((field) => field.trim()) ?? DEFAULT_FIELDS;
  const answer: Json = {};
  for (const field of wanted) {
    if (!(field in all)) {
      throw new GraphError(100, {
        message: `(#100) Tried accessing nonexisting field (${field}) on node type (WhatsAppBusinessPhoneNumber)`,
      });
    }
    if (all[field] !== undefined) answer[field] = all[field];
  }
  return { ...answer, id: account.phoneNumberId };
}

function numberFields(account: Account): Json {
  const { numberCallback, wabaCallback, appCallback } = account;
  return {
    id: account.phoneNumberId,
    display_phone_number: `+${account.displayPhone}`,
    verified_name: account.verifiedName,
    name_status: 'APPROVED',
    code_verification_status: 'VERIFIED',
    status: account.registered ? 'CONNECTED' : 'PENDING',
    quality_rating: account.quality,
    throughput: { level: 'STANDARD' },
    platform_type: account.registered ? 'CLOUD_API' : 'NOT_APPLICABLE',
    account_mode: 'LIVE',
    is_on_biz_app: account.isOnBizApp,
    is_pin_enabled: account.pin !== null,
    messaging_limit_tier: 'TIER_250',
    health_status: healthOf(account),
    webhook_configuration: {
      ...(numberCallback && { phone_number: numberCallback.url }),
      ...(wabaCallback && { whatsapp_business_account: wabaCallback.url }),
      ...(appCallback && { application: appCallback.url }),
    },
  };
}

function healthOf({ health, phoneNumberId, wabaId, appId }: Account): object {
  const { canSend, errors } = health;
  const about = (type: string, id: string): object => ({
    entity_type: type,
    id,
    can_send_message: 'AVAILABLE',
  });
  return {
    can_send_message: canSend,
    entities: [
      {
        entity_type: 'PHONE_NUMBER',
        id: phoneNumberId,
        can_send_message: canSend,
        ...(errors.length > 0 && {
          errors: errors.map(({ code, description, solution }) => ({
            error_code: code,
            error_description: description,
            possible_solution: solution,
          })),
        }),
      },
      about('WABA', wabaId),
      about('BUSINESS', '100000000000008'),
      about('APP', appId),
    ],
  };
}

/** `POST /{PNID}/register`. */
export function register(account: Account, body: Json): object {
  if (body['messaging_product'] !== 'whatsapp') {
    throw new GraphError(100, { message: '(#100) The parameter messaging_product is required.' });
  }
  const { pin } = body;
  if (typeof pin !== 'string' || !/^\d{6}$/.test(pin)) {
    throw new GraphError(100, { message: '(#100) Param pin must be 6 characters long.' });
  }
  if (account.pin !== null && account.pin !== pin) throw new GraphError(133005);
  account.pin = pin;
  account.registered = true;
  return { success: true };
}

/** Where webhooks are to go by this body; null when they go where they went before. */
export function callbackIn(body: Json): Callback | null {
  const { override_callback_uri: url, verify_token: verifyToken } = body;
  if (url === undefined || url === '') return null;
  if (typeof url !== 'string' || url.length > 200 || !URL.canParse(url)) {
    throw new GraphError(100, {
      message: '(#100) Param override_callback_uri is not a valid URI of at most 200 characters',
    });
  }
  if (typeof verifyToken !== 'string' || verifyToken === '') {
    throw new GraphError(100, { message: '(#100) The parameter verify_token is required.' });
  }
  return { url, verifyToken };
}

/** The same inside `webhook_configuration` of the number. */
export function numberCallbackIn(body: Json): Callback | null {
  const configuration = body['webhook_configuration'];
  if (!isObject(configuration)) {
    throw new GraphError(100, { message: '(#100) The parameter webhook_configuration is required.' });
  }
  return callbackIn(configuration);
}

/** `GET /debug_token`. */
export function debugToken(account: Account, token: string): object {
  const found = account.tokens.get(token);
  if (!account.isValid(found)) {
    return {
      data: {
        error: { code: 190, message: 'Invalid OAuth access token.' },
        is_valid: false,
        scopes: [],
      },
    };
  }
  const { scopes, expiresAt } = found;
  return {
    data: {
      app_id: account.appId,
      type: 'SYSTEM_USER',
      application: 'Stand-in',
      data_access_expires_at: 0,
      expires_at: expiresAt === null ? 0 : Math.floor(expiresAt / 1000),
      is_valid: true,
      issued_at: 1_790_000_000,
      scopes,
      granular_scopes: scopes.map((scope) => ({ scope, target_ids: [account.wabaId] })),
      user_id: '100000000000007',
    },
  };
}
