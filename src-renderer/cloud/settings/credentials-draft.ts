import type {
  CloudChange,
  CloudCredentials,
  CloudCredentialsView,
} from '#shared/domain/cloud/credentials.ts';

export type FieldName = keyof CloudCredentials;
/** What was typed and is not saved yet; a field that nobody touched is absent. */
export type CredentialsDraft = Partial<Record<FieldName, string>>;

/** What the field shows: of a secret only what is being typed. */
export function shownIn(draft: CredentialsDraft, saved: CloudCredentialsView, name: FieldName): string {
  const value = saved[name];
  return draft[name] ?? (typeof value === 'object' ? '' : String(value));
}

/** An empty field takes the value away; what is never empty stays as it was. */
export function changeOf(draft: CredentialsDraft): CloudChange {
  const change: CloudChange = {};
  for (const [name, typed] of Object.entries(draft) as [FieldName, string][]) {
    const text = typed.trim();
    if (name === 'webhookPort') change.webhookPort = Number(text);
    else if (name === 'graphVersion') change.graphVersion = text;
    else change[name] = text === '' ? null : text;
  }
  return change;
}

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
