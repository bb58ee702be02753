import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import { GraphClient } from '../graph/graph-client.ts';

/** Graph asks the address for its challenge before it answers. */
const ANSWER_LIMIT_MS = 30_000;

/** @returns whether it is done; if not, Graph's code, or null when Graph was not reached or something is not typed yet. */
export async function subscribe(
  { accessToken, verifyToken, phoneNumberId, businessAccountId, graphVersion, callbackUrl }: CloudCredentials,
  graphUrl: string,
): Promise<{ isDone: boolean; code: number | null }> {
  if (accessToken === null || businessAccountId === null || phoneNumberId === null) {
    return { isDone: false, code: null };
  }
  const graph = new GraphClient({ accessToken, phoneNumberId, businessAccountId, graphVersion }, graphUrl);
  const override = callbackUrl !== null && { override_callback_uri: callbackUrl, verify_token: verifyToken };
  const answer = await graph.post(`${businessAccountId}/subscribed_apps`, override || {}, {
    limitMs: ANSWER_LIMIT_MS,
  });
  if (answer.kind === 'refused') return { isDone: false, code: answer.error.code };
  return { isDone: answer.kind === 'answer', code: null };
}
