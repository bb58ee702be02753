import { z } from 'zod';
import type { SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { found, good, noAnswer, type Surroundings } from './checking.ts';

const NEEDED = ['whatsapp_business_messaging', 'whatsapp_business_management'];
/** A token that ends sooner was taken from the dashboard, or is one of those that live for 60 days. */
const SOON_MS = 14 * 24 * 60 * 60 * 1000;

const debugAnswer = z.object({
  data: z.object({
    is_valid: z.boolean().catch(false),
    /** Epoch seconds; 0 for never. */
    expires_at: z.number().catch(0),
    scopes: z.array(z.string()).catch([]),
  }),
});

/** Whether the token is good, for how long, and for what. */
export async function checkToken({ graph, credentials, now }: Surroundings): Promise<SetUpResult[]> {
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
    ];
  }
  const read = debugAnswer.safeParse(answer.json);
  if (!read.success)
    return [found('token', 'unknown', 'meta-trouble'), found('scopes', 'unknown', 'meta-trouble')];
  const { is_valid: isValid, expires_at: endsAt, scopes } = read.data.data;
  if (!isValid) return [found('token', 'bad', 'token-invalid'), found('scopes', 'unknown', 'token-invalid')];
  const missing = NEEDED.filter((scope) => !scopes.includes(scope));
  const endsSoon = endsAt !== 0 && endsAt * 1000 - now() < SOON_MS;
  return [
    endsSoon ? found('token', 'attention', 'token-ends-soon', endsAt * 1000) : good('token'),
    missing.length === 0 ? good('scopes') : found('scopes', 'bad', 'scopes-missing', missing.join(' ')),
  ];
}
