/** What must never be in a line, whoever writes it and however short it is; of each owner what is in use now. */
const secretsOf = new Map<string, readonly string[]>();

/** Shorter ones would take letters out of every word. */
const SHORTEST = 8;

/** From now on, instead of what this owner said before. */
export function neverLog(owner: string, secrets: readonly (string | null)[]): void {
  const forms = secrets.flatMap((secret) =>
    secret === null || secret.length < SHORTEST ? [] : [secret, encodeURIComponent(secret)],
  );
  secretsOf.set(owner, [...new Set(forms)]);
}

export function withoutSecrets(text: string): string {
  let left = text;
  for (const secrets of secretsOf.values()) {
    for (const secret of secrets) left = left.replaceAll(secret, '[secret]');
  }
  return left;
}
