import { z } from 'zod';
import type { SetUpCheckName, SetUpResult } from '#shared/domain/cloud/set-up-check.ts';
import { found, good, noAnswer, type Surroundings } from './checking.ts';

const NO_PAYMENT = 131_042;
/** Graph writes the same codes with other numbers in front where it speaks of health. */
const isPayment = ({ code, about }: { code: number; about: string }): boolean =>
  code === NO_PAYMENT || code === 141_006 || /payment/i.test(about);

const numberAnswer = z.object({
  display_phone_number: z.string().catch(''),
  status: z.string().catch(''),
  platform_type: z.string().catch(''),
  health_status: z
    .object({
      can_send_message: z.string().catch(''),
      entities: z
        .array(
          z.object({
            errors: z
              .array(
                z.object({ error_code: z.coerce.number().catch(0), error_description: z.string().catch('') }),
              )
              .catch([]),
          }),
        )
        .catch([]),
    })
    .catch({ can_send_message: '', entities: [] }),
});

const ABOUT_NUMBER: readonly SetUpCheckName[] = ['number', 'registered', 'health', 'payment'];

const numbersAnswer = z.object({
  data: z.array(z.object({ id: z.string() })),
  paging: z.object({ next: z.string().nullish() }).nullish(),
});

/** Whether the number is one of another account that the token sees as well: what it gets would never come here. */
async function isElsewhere({ graph }: Surroundings): Promise<boolean> {
  const answer = await graph.call({
    path: `${graph.businessAccountId}/phone_numbers`,
    query: { fields: 'id', limit: '100' },
  });
  const read = answer.kind === 'answer' ? numbersAnswer.safeParse(answer.json) : undefined;
  if (read?.success !== true || read.data.paging?.next != null) return false;
  return read.data.data.every(({ id }) => id !== graph.phoneNumberId);
}

/** The number, whether it is registered with the Cloud API, and whether it may send. */
export async function checkNumber(around: Surroundings): Promise<SetUpResult[]> {
  const { graph } = around;
  const answer = await graph.call({
    path: graph.phoneNumberId,
    query: { fields: 'display_phone_number,status,platform_type,health_status' },
  });
  if (answer.kind !== 'answer') {
    const [first, ...rest] = ABOUT_NUMBER.map((check) => noAnswer(check, answer));
    return [...(first ? [first] : []), ...rest.map((result) => ({ ...result, verdict: 'unknown' as const }))];
  }
  const read = numberAnswer.safeParse(answer.json);
  if (!read.success) return ABOUT_NUMBER.map((check) => found(check, 'unknown', 'meta-trouble'));
  const { display_phone_number: phone, status, platform_type: platform, health_status: health } = read.data;
  const isRegistered = platform === 'CLOUD_API';
  const errors = health.entities.flatMap((entity) =>
    entity.errors.map(({ error_code: code, error_description: about }) => ({ code, about })),
  );
  const payment = errors.find(isPayment);
  return [
    (await isElsewhere(around))
      ? found('number', 'bad', 'number-elsewhere')
      : status === 'CONNECTED' || !isRegistered
        ? good('number', phone)
        : found('number', 'bad', 'number-not-connected', status),
    isRegistered ? good('registered') : found('registered', 'bad', 'not-registered'),
    healthOf(health.can_send_message, errors[0]?.code ?? null),
    payment ? found('payment', 'bad', 'no-payment', payment.code) : good('payment'),
  ];
}

function healthOf(canSend: string, code: number | null): SetUpResult {
  if (canSend === 'AVAILABLE') return good('health');
  if (canSend === 'LIMITED') return found('health', 'attention', 'limited', code);
  return canSend === 'BLOCKED'
    ? found('health', 'bad', 'blocked', code)
    : found('health', 'unknown', 'meta-trouble');
}
