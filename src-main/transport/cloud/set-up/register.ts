import type { CloudCredentials } from '#shared/domain/cloud/credentials.ts';
import type { Registration, RegistrationOutcome } from '#shared/domain/cloud/registration.ts';
import { accessOf } from '../access.ts';
import { GraphClient } from '../graph/graph-client.ts';

const OUTCOMES: ReadonlyMap<number, RegistrationOutcome> = new Map([
  [0, 'token-invalid'],
  [104, 'token-invalid'],
  [190, 'token-invalid'],
  [3, 'scopes-missing'],
  [10, 'scopes-missing'],
  [131_005, 'scopes-missing'],
  [33, 'number-unknown'],
  [131_045, 'number-unknown'],
  [133_005, 'pin-wrong'],
  [133_006, 'verify-number'],
  [133_008, 'pin-tries'],
  [133_009, 'pin-tries'],
  [133_015, 'wait'],
  [133_016, 'wait'],
  [4, 'wait'],
  [80_007, 'wait'],
  [1, 'meta-trouble'],
  [2, 'meta-trouble'],
  [131_000, 'meta-trouble'],
  [131_016, 'meta-trouble'],
  [133_004, 'meta-trouble'],
]);

/** Registers the number with the Cloud API. The PIN goes to Graph and nowhere else. Asked again it does no harm. */
export async function register(
  credentials: CloudCredentials,
  pin: string,
  graphUrl: string,
): Promise<Registration> {
  const access = accessOf(credentials);
  if (access === null) return { outcome: 'missing', code: null };
  const graph = new GraphClient(access, graphUrl);
  const answer = await graph.post(`${graph.phoneNumberId}/register`, { messaging_product: 'whatsapp', pin });
  if (answer.kind === 'answer') return { outcome: 'done', code: null };
  if (answer.kind === 'not-reached') return { outcome: 'unreachable', code: null };
  if (answer.kind === 'unclear') return { outcome: 'meta-trouble', code: null };
  const { code } = answer.error;
  const isPermission = code >= 200 && code < 300;
  return { outcome: OUTCOMES.get(code) ?? (isPermission ? 'scopes-missing' : 'refused'), code };
}
