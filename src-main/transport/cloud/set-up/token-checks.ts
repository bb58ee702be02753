import { createHmac, randomBytes } from 'node:crypto';
import { z } from 'zod';
import type { SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import type { GraphAnswer, GraphClient } from '../graph/graph-client.ts';
import { found, good, noAnswer, type Surroundings } from './checking.ts';

const NEEDED = ['whatsapp_business_messaging', 'whatsapp_business_management'];
/** A token that ends sooner was taken from the dashboard, or is one of those that live for 60 days. */
const SOON_MS = 14 * 24 * 60 * 60 * 1000;

const ABOUT_TOKEN = ['token', 'scopes', 'app-secret'] as const;

const debugAnswer = z.object({
  data: z.object({
    is_valid: z.boolean().catch(false),
    /** Epoch seconds; 0 for never. */
    expires_at: z.number().catch(0),
    scopes: z.array(z.string()).catch([]),
  }),
});

export const askAboutToken = (graph: GraphClient, token: string): Promise<GraphAnswer> =>
  graph.call({ path: 'debug_token', query: { input_token: token } });

const ownApp = z.object({ data: z.object({ app_id: z.coerce.string().min(1) }) });

/** @returns the id of the app that the token is of; undefined where Graph does not say it. */
export async function findOwnApp({ aboutToken }: Surroundings): Promise<string | undefined> {
  const answer = await aboutToken;
  const read = answer.kind === 'answer' ? ownApp.safeParse(answer.json) : undefined;
  return read?.data?.data.app_id;
}

/** Whether the token is good, for how long, and for what; and whether the secret is that of its app. */
export async function checkToken(around: Surroundings): Promise<SetUpResult[]> {
  const { aboutToken, now } = around;
  const answer = await aboutToken;
  if (answer.kind !== 'answer') {
    const isRefused = answer.kind === 'refused';
    const code = isRefused ? answer.error.code : null;
    return [
      isRefused ? found('token', 'bad', 'token-invalid', code) : noAnswer('token', answer),
      noAnswer('scopes', answer),
      { ...noAnswer('app-secret', answer), verdict: 'unknown' },
    ];
  }
  const read = debugAnswer.safeParse(answer.json);
  if (!read.success) return ABOUT_TOKEN.map((check) => found(check, 'unknown', 'meta-trouble'));
  const { is_valid: isValid, expires_at: endsAt, scopes } = read.data.data;
  if (!isValid) {
    const [first, ...rest] = ABOUT_TOKEN;
    return [
      found(first, 'bad', 'token-invalid'),
      ...rest.map((check) => found(check, 'unknown', 'token-invalid')),
    ];
  }
  const missing = NEEDED.filter((scope) => !scopes.includes(scope));
  const endsSoon = endsAt !== 0 && endsAt * 1000 - now() < SOON_MS;
  return [
    endsSoon ? found('token', 'attention', 'token-ends-soon', endsAt * 1000) : good('token'),
    missing.length === 0 ? good('scopes') : found('scopes', 'bad', 'scopes-missing', missing.join(' ')),
    await checkSecret(around),
  ];
}

/**
 * A wrong secret makes every webhook look forged, and no call of our own shows it. Where Graph compares a call's proof, which
 * is made with the secret, it refuses nothing but that of what it has just answered. That it compares here is not said
 * anywhere: so a proof that cannot be right is sent after ours, and ours counts for nothing where that one is taken too.
 */
async function checkSecret(around: Surroundings): Promise<SetUpResult> {
  const token = around.credentials.accessToken ?? '';
  const ours = createHmac('sha256', around.secrets.appSecret).update(token).digest('hex');
  const answer = await askWithProof(around, ours);
  if (isRefusedForProof(answer)) return found('app-secret', 'bad', 'secret-wrong');
  if (answer.kind !== 'answer') return unseen(answer);
  const control = await askWithProof(around, randomBytes(32).toString('hex'));
  if (isRefusedForProof(control)) return good('app-secret');
  return control.kind === 'answer' ? found('app-secret', 'unknown', 'secret-unseen') : unseen(control);
}

const askWithProof = ({ graph, credentials }: Surroundings, proof: string): Promise<GraphAnswer> =>
  graph.call({
    path: 'debug_token',
    query: { input_token: credentials.accessToken ?? '', appsecret_proof: proof },
  });

const isRefusedForProof = (answer: GraphAnswer): boolean =>
  answer.kind === 'refused' && /appsecret_proof/i.test(answer.error.message);

const unseen = ({ kind }: GraphAnswer): SetUpResult =>
  found('app-secret', 'unknown', kind === 'not-reached' ? 'unreachable' : 'meta-trouble');
