import { createHmac } from 'node:crypto';
import { z } from 'zod';
import type { SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
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

/** Whether the token is good, for how long, and for what; and whether the secret is that of its app. */
export async function checkToken(around: Surroundings): Promise<SetUpResult[]> {
  const { graph, credentials, now } = around;
  const answer = await graph.call({
    path: 'debug_token',
    query: { input_token: credentials.accessToken ?? '' },
  });
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
 * A wrong secret makes every webhook look forged, and no call of our own shows it. Graph compares a call's proof, which
 * is made with the secret: asked what it has just answered, it refuses nothing but that.
 */
async function checkSecret({ graph, credentials, secrets }: Surroundings): Promise<SetUpResult> {
  const token = credentials.accessToken ?? '';
  const proof = createHmac('sha256', secrets.appSecret).update(token).digest('hex');
  const answer = await graph.call({
    path: 'debug_token',
    query: { input_token: token, appsecret_proof: proof },
  });
  if (answer.kind === 'answer') return good('app-secret');
  return answer.kind === 'refused' && /appsecret_proof/i.test(answer.error.message)
    ? found('app-secret', 'bad', 'secret-wrong')
    : found('app-secret', 'unknown', answer.kind === 'not-reached' ? 'unreachable' : 'meta-trouble');
}
