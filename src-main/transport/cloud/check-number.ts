import type { OfflineReason } from '#shared/domain/connection.ts';
import { z } from 'zod';
import { listOf, part, words } from '../loose.ts';
import { findCode } from './graph/error-codes.ts';
import type { GraphClient } from './graph/graph-client.ts';
import { phone } from './inbound/fields.ts';
import type { StopCause } from './send/send-message.ts';

const CHECK_LIMIT_MS = 15_000;
const FIELDS = 'display_phone_number,status,quality_rating,platform_type,is_on_biz_app,health_status';

const number = part({
  display_phone_number: z
    .string()
    .transform((told) => phone.parse(told.replace(/[^\d+]/g, '')))
    .catch(null),
  status: words,
  health_status: part({
    can_send_message: words,
    entities: listOf(
      part({
        errors: listOf(
          part({ error_code: z.number().int().nullable().catch(null), error_description: words }),
        ),
      }),
    ),
  }),
});

/** How the number stands, as Graph says. */
export type NumberCheck =
  | { kind: 'good'; phone: string | null; warnings: { code: number | null; description: string }[] }
  | { kind: 'stopped'; because: StopCause; cause: unknown }
  | { kind: 'away'; reason: OfflineReason; cause: unknown };

/** Asks Graph about the number; never rejects. */
export async function checkNumber(client: GraphClient, isOnline: () => boolean): Promise<NumberCheck> {
  const answer = await client.call({
    path: client.phoneNumberId,
    query: { fields: FIELDS },
    limitMs: CHECK_LIMIT_MS,
  });
  switch (answer.kind) {
    case 'not-reached':
      return {
        kind: 'away',
        reason: isOnline() ? reachReason(answer.cause) : 'no-network',
        cause: answer.cause,
      };
    case 'unclear':
      return { kind: 'away', reason: 'server-error', cause: answer.cause };
    case 'refused': {
      const facts = findCode(answer.error.code);
      if (facts?.does === 'wait' || facts?.does === 'trouble') {
        return { kind: 'away', reason: 'server-error', cause: answer.error };
      }
      // Whatever else Graph refuses here, the number of the settings is not this account's.
      return {
        kind: 'stopped',
        because: facts?.does === 'stop' ? facts.because : 'not-set-up',
        cause: answer.error,
      };
    }
    case 'answer':
      return readNumber(answer.json);
  }
}

function readNumber(json: unknown): NumberCheck {
  const { display_phone_number: digits, status, health_status: health } = number.parse(json);
  const warnings = health.entities.flatMap(({ errors }) =>
    errors.map(({ error_code: code, error_description: description }) => ({
      code,
      description: description ?? '',
    })),
  );
  if (status === 'BANNED') return { kind: 'stopped', because: 'account-blocked', cause: new Error('banned') };
  if (status !== null && status !== 'CONNECTED' && status !== 'FLAGGED' && status !== 'RESTRICTED') {
    return { kind: 'stopped', because: 'not-set-up', cause: new Error(`the number is ${status}`) };
  }
  if (health.can_send_message === 'BLOCKED') {
    const [first] = warnings;
    return {
      kind: 'stopped',
      because: 'account-blocked',
      cause: new Error(`blocked, ${first?.code ?? 'no code'}`),
    };
  }
  return { kind: 'good', phone: digits, warnings };
}

const CERTIFICATE = /CERT|SELF_SIGNED|UNABLE_TO_VERIFY|ALTNAME/;

function reachReason(cause: unknown): OfflineReason {
  const code = (cause as { code?: unknown } | null)?.code;
  return typeof code === 'string' && CERTIFICATE.test(code) ? 'not-trusted' : 'unreachable';
}
