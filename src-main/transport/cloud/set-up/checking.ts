import type { CloudCredentials, WebhookSecrets } from '#shared/domain/cloud/credentials.ts';
import type { SetUpCheckName, SetUpFinding, SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import type { WebhookHealth } from '#shared/domain/cloud/webhook-health.ts';
import type { GraphAnswer, GraphClient } from '../graph/graph-client.ts';

/** What all checks look at. */
export interface Surroundings {
  credentials: CloudCredentials;
  graph: GraphClient;
  /** What Graph says of the token: asked once, for all who need it. */
  aboutToken: Promise<GraphAnswer>;
  secrets: WebhookSecrets;
  webhook: () => WebhookHealth;
  /** As it was typed at Meta's; null while there is none. */
  callbackUrl: string | null;
  /** For calls through the tunnel. */
  fetch: typeof fetch;
  now: () => number;
}

export const good = (check: SetUpCheckName, detail: string | null = null): SetUpResult => ({
  check,
  verdict: 'good',
  finding: null,
  detail,
});

type Unhappy = Exclude<SetUpResult['verdict'], 'good'>;

export const found = (
  check: SetUpCheckName,
  verdict: Unhappy,
  finding: SetUpFinding,
  detail: string | number | null = null,
): SetUpResult => ({ check, verdict, finding, detail: detail === null ? null : String(detail) });

/**
 * Graph said no, or nothing: what that means where no answer of its own was expected.
 * @param asked what the call was about: it may not be there for this token.
 */
export function noAnswer(
  check: SetUpCheckName,
  answer: Exclude<GraphAnswer, { kind: 'answer' }>,
  asked: 'number' | 'account' = 'number',
): SetUpResult {
  if (answer.kind === 'refused') {
    const { code } = answer.error;
    if (code === 0 || code === 190 || code === 104) return found(check, 'unknown', 'token-invalid', code);
    return found(check, 'bad', isPermission(code) ? 'scopes-missing' : `${asked}-unknown`, code);
  }
  return found(check, 'unknown', answer.kind === 'not-reached' ? 'unreachable' : 'meta-trouble');
}

const isPermission = (code: number): boolean =>
  code === 3 || code === 10 || code === 131_005 || (code >= 200 && code < 300);
