import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Store } from '#main/store/contract/store.ts';
import { statusAfter, type PrescriptionStep } from '#shared/desk/prescriptions/steps.ts';
import { STOCKS } from '#shared/domain/prescriptions/prescription.ts';
import { sharedStore } from '../support/open-store.ts';
import { line, photo, sheet } from '../support/prescriptions.ts';
import { record } from '../support/observed.ts';

const NOW = 1_900_000_000_000;
const HOUR = 3_600_000;

const sheets = fc
  .array(
    fc.record({
      quantity: fc.integer({ min: 1, max: 20 }),
      unitPrice: fc.option(fc.integer({ min: 0, max: 99_999 })),
      stock: fc.constantFrom(...STOCKS),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((lines) => sheet({ lines: lines.map((each) => line(each)), deliveryFee: 1500, discount: 7 }));

const agents = fc.constantFrom(1, 2, 3);
const steps = fc.array(
  fc.tuple(
    fc.constantFrom<PrescriptionStep>(
      'save',
      'price',
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
    ),
    agents,
    sheets,
  ),
  { minLength: 1, maxLength: 25 },
);

let opened = 0;

describe('whatever is done, by whomever', () => {
  const store = sharedStore(async (fresh) => {
    const secret = { kind: 'pin', hash: 'x' } as const;
    await fresh.setUpStaff({ pharmacyName: '', name: 'a', secret, now: 1 });
    for (const name of ['b', 'c']) await fresh.addAgent({ name, role: 'agent', secret, by: 1, now: 1 });
  });

  test('no step is taken that the table does not have, and what was priced and checked holds', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (taken) => {
        const desk = store();
        opened += 1;
        const start = NOW + opened * 1000 * HOUR;
        const phone = `2010${String(opened).padStart(8, '0')}`;
        const from = { identity: { phone, lid: null }, chatAddress: `${phone}@c.us` };
        const { message } = await record(desk, photo({ ...from, sentAt: start }));
        const { id } = await desk.createPrescription({ messageId: message.id, by: 1, now: start });
        for (const [index, [step, by, someSheet]] of taken.entries()) {
          const now = start + (index + 1) * HOUR;
          const { prescription: before } = await desk.getPrescription({ id });
          const to = statusAfter(step, { status: before.status, hasLines: before.lineCount > 0 });
          const code = await codeOf(take(desk, step, { id, by, now, someSheet, from, before }));
          const { prescription: after, lines } = await desk.getPrescription({ id });
          if (code === null && step !== 'photo') expect(after.status).toBe(to);
          else if (step === 'photo') expect(after.status).toBe(to ?? before.status);
          else expect(after).toEqual(before);
          expect(code === 'prescription-moved').toBe(to === undefined && step !== 'photo');
          if (after.total !== null) {
            const exact = lines.reduce(
              (sum, each) => sum + (each.stock === 'no' ? 0 : (each.unitPrice ?? Number.NaN) * each.quantity),
              0,
            );
            expect(after.total).toBe(exact - after.discount + after.deliveryFee);
          }
          if (after.checkedBy !== null) expect([after.readBy, after.pricedBy]).not.toContain(after.checkedBy);
          if (step === 'make-ready' && code === null) {
            expect(after.needsCheck && after.checkedBy === null).toBe(false);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});

type Taken = {
  id: number;
  by: number;
  now: number;
  someSheet: ReturnType<typeof sheet>;
  from: Pick<Parameters<Store['recordMessage']>[0], 'identity' | 'chatAddress'>;
  before: { conversationId: number };
};

async function take(store: Store, step: PrescriptionStep, taken: Taken): Promise<unknown> {
  const { id, by, now, someSheet } = taken;
  const done = { id, by, now };
  switch (step) {
    case 'save':
      return store.savePrescription({ ...done, sheet: someSheet });
    case 'price':
      return store.pricePrescription({ ...done, sheet: someSheet });
    case 'ask-check':
      return store.requestPrescriptionCheck(done);
    case 'check':
      return store.checkPrescription(done);
    case 'make-ready':
      return store.makePrescriptionReady(done);
    case 'collect':
      return store.handOverPrescription({ ...done, how: 'collected' });
    case 'deliver':
      return store.handOverPrescription({ ...done, how: 'delivered' });
    case 'ask-again':
      return store.askPrescriptionAgain({ ...done, text: 'x' });
    case 'photo':
      return record(store, photo({ ...taken.from, sentAt: now }));
    case 'quote': {
      const { conversationId } = taken.before;
      const quote = { conversationId, clientKey: `q${id}:${now}`, text: 'x', sentBy: 'agent:1', now };
      const message = await store.enqueueText(quote);
      return store.setPrescriptionQuoted({ ...done, messageId: message.id });
    }
    case 'cancel':
      return store.cancelPrescription({ ...done, reason: 'other', note: '' });
    case 'reopen':
      return store.reopenPrescription(done);
  }
}

async function codeOf(work: Promise<unknown>): Promise<string | null> {
  try {
    await work;
    return null;
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : String(error);
  }
}
