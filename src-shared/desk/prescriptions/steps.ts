import type { PrescriptionStatus } from '../../domain/prescriptions/prescription.ts';

/** What is done about a prescription. `photo`: the customer sent a clearer one. `reopen`: the last step was a mistake. */
export const PRESCRIPTION_STEPS = [
  'save',
  'price',
  'ask-check',
  'check',
  'make-ready',
  'collect',
  'deliver',
  'ask-again',
  'photo',
  'quote',
  'cancel',
  'reopen',
] as const;
export type PrescriptionStep = (typeof PRESCRIPTION_STEPS)[number];

type Ways = { readonly [S in PrescriptionStatus]?: PrescriptionStatus };

/** From which status a step leads to which; a status that is missing does not allow it. */
const WAYS: Readonly<Record<Exclude<PrescriptionStep, 'reopen'>, Ways>> = {
  // Other lines ask for another price: what was priced is only read again.
  save: { waiting: 'read', unreadable: 'read', read: 'read', priced: 'read' },
  price: { waiting: 'priced', unreadable: 'priced', read: 'priced', priced: 'priced' },
  'ask-check': { read: 'read', priced: 'priced' },
  check: { priced: 'priced' },
  'make-ready': { priced: 'ready' },
  collect: { ready: 'collected' },
  deliver: { ready: 'delivered' },
  'ask-again': { waiting: 'unreadable', read: 'unreadable' },
  photo: { unreadable: 'waiting' },
  quote: { priced: 'priced', ready: 'ready' },
  cancel: {
    waiting: 'cancelled',
    unreadable: 'cancelled',
    read: 'cancelled',
    priced: 'cancelled',
    ready: 'cancelled',
  },
};

/** Where a step leads; undefined when it is not for a prescription in this status. */
export function statusAfter(
  step: PrescriptionStep,
  { status, hasLines }: { status: PrescriptionStatus; hasLines: boolean },
): PrescriptionStatus | undefined {
  if (step !== 'reopen') return WAYS[step][status];
  switch (status) {
    case 'collected':
    case 'delivered':
      return 'ready';
    case 'ready':
      return 'priced';
    case 'cancelled':
      return hasLines ? 'read' : 'waiting';
    case 'unreadable':
      return 'waiting';
    case 'waiting':
    case 'read':
    case 'priced':
      return undefined;
  }
}

/** The second person is somebody who neither read nor priced it. */
export const isSecondPerson = (
  { readBy, pricedBy }: { readBy: number | null; pricedBy: number | null },
  agentId: number,
): boolean => agentId !== readBy && agentId !== pricedBy;
