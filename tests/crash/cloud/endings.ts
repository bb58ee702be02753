import type { KillPlan } from '../protocol.ts';
import type { Random } from '../random.ts';

/** The calls of the store and of the driver at which a life over the Cloud API can end. */
const STEPS = [
  // A webhook: kept and answered, read, and let go.
  'keepReceivedWebhook',
  'listReceivedWebhooks',
  'takeWebhook',
  'recordMessage',
  'removeReceivedWebhook',
  // A send: its key is committed, it is handed over, its id is bound by the answer or by a status.
  'enqueueText',
  'prepareOutbox',
  'markDispatched',
  'sendText',
  'markSent',
  'applyAck',
  // A reaction, which is a message to Graph alone.
  'askAction',
  'listActionHeads',
  'react',
  'settleAction',
] as const;

/** `on-the-way`: Graph has the request and takes it only when nobody waits any more. `taken`: it has, and did not answer. */
export type CloudEnding = { kind: 'step'; plan: KillPlan } | { kind: 'on-the-way' } | { kind: 'taken' };

/** Every step of both once in each round, in an order of the seed's. */
export function* endings(random: Random): Generator<CloudEnding, never> {
  for (;;) {
    const round: CloudEnding[] = [
      { kind: 'on-the-way' },
      { kind: 'taken' },
      ...STEPS.flatMap((step) =>
        (['before', 'during', 'after'] as const).map((phase): CloudEnding => ({
          kind: 'step',
          plan: { step, phase, occurrence: random.whole(1, 3) },
        })),
      ),
    ];
    while (round.length > 0) yield* round.splice(random.whole(0, round.length - 1), 1);
  }
}

export const nameOfEnding = (ending: CloudEnding): string =>
  ending.kind === 'step' ? `cloud ${ending.plan.phase} ${ending.plan.step}` : `cloud ${ending.kind}`;
