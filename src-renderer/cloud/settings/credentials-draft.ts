import {
  CLOUD_SECRETS,
  type CloudChange,
  type CloudCredentials,
  type CloudCredentialsView,
} from '#shared/domain/cloud/credentials.ts';
import { withLatinDigits } from '#shared/text/localise-digits.ts';

export type FieldName = keyof CloudCredentials;
/** What was typed and is not saved yet; a field that nobody touched is absent. */
export type CredentialsDraft = Partial<Record<FieldName, string>>;

export type SecretName = (typeof CLOUD_SECRETS)[number];

export const isSecret = (name: FieldName): name is SecretName =>
  (CLOUD_SECRETS as readonly string[]).includes(name);

/** What the field shows: of a secret only what is being typed. */
export function shownIn(draft: CredentialsDraft, saved: CloudCredentialsView, name: FieldName): string {
  const value = saved[name];
  return draft[name] ?? (typeof value === 'object' ? '' : String(value));
}

/** Marks of direction and breaks that come along with what is copied out of a page. */
const INVISIBLE = /[\s\p{Cf}]/gu;

/** As it was meant: nothing of these holds a space, and none but the address and the secrets letters. */
function meantBy(name: FieldName, typed: string): string {
  const bare = name === 'accessToken' ? typed.replace(/^\s*Bearer\s+/i, '') : typed;
  const text = bare.replace(INVISIBLE, '');
  return isSecret(name) || name === 'callbackUrl' ? text : withLatinDigits(text);
}

/**
 * An empty field takes the value away, and what is never empty stays as it was. A secret that is saved is shown by an empty
 * field, so one that was typed and erased again is left alone.
 */
export function changeOf(draft: CredentialsDraft): CloudChange {
  const change: CloudChange = {};
  for (const [name, typed] of Object.entries(draft) as [FieldName, string][]) {
    const text = meantBy(name, typed);
    if (text === '' && isSecret(name)) continue;
    if (name === 'webhookPort') change.webhookPort = Number(text);
    else if (name === 'graphVersion') change.graphVersion = text;
    else change[name] = text === '' ? null : text;
  }
  return change;
}

/** The whole link is given up, the address and what identifies the account with it. */
export const NOTHING_SAVED = {
  accessToken: null,
  appSecret: null,
  verifyToken: null,
  phoneNumberId: null,
  businessAccountId: null,
  callbackUrl: null,
} as const satisfies CloudChange;

/** A new verify token that nobody guesses, in letters that an address can hold. */
export function newVerifyToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(24));
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
}

/** The fields that a refusal names, each as `name: why`. */
export const wrongFieldsOf = (fields: readonly string[]): Set<string> =>
  new Set(fields.map((field) => field.split(/[:.]/)[0] ?? ''));
