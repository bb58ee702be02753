import type { PrescriptionSheet } from '#shared/domain/prescriptions/prescription.ts';
import type { ErrorCode } from '#shared/domain/errors.ts';
import { errorCodeOf } from '../../../api/invoke.ts';
import { usePrescriptionStep } from '../../prescriptions-api.ts';

export type BenchSteps = {
  isBusy: boolean;
  /** Why the last step failed. */
  failure: ErrorCode | null;
  save: () => void;
  price: () => void;
  check: () => void;
  makeReady: () => void;
  handOver: (how: 'collected' | 'delivered') => void;
  reopen: () => void;
};

/** The steps with the prescription on the bench; each begins by forgetting what went wrong before. */
export function useBenchSteps(
  id: number,
  on: {
    /** What is written; null while a step needs more of it. */
    sheet: PrescriptionSheet | null;
    onAsked: () => void;
    onSaved: () => void;
    onHandedOver: () => void;
  },
): BenchSteps {
  const save = usePrescriptionStep('prescriptions.save');
  const price = usePrescriptionStep('prescriptions.price');
  const check = usePrescriptionStep('prescriptions.check');
  const makeReady = usePrescriptionStep('prescriptions.makeReady');
  const handOver = usePrescriptionStep('prescriptions.handOver');
  const reopen = usePrescriptionStep('prescriptions.reopen');
  const steps = [save, price, check, makeReady, handOver, reopen];
  const failed = steps.find(({ isError }) => isError);
  const begin = (): void => {
    for (const step of steps) step.reset();
  };
  const write = (step: typeof save): void => {
    begin();
    if (on.sheet === null) return on.onAsked();
    step.mutate({ id, sheet: on.sheet }, { onSuccess: on.onSaved });
  };
  const take = (step: typeof check): void => {
    begin();
    step.mutate({ id });
  };
  return {
    isBusy: steps.some(({ isPending }) => isPending),
    failure: failed === undefined ? null : errorCodeOf(failed.error),
    save: () => write(save),
    price: () => write(price),
    check: () => take(check),
    makeReady: () => take(makeReady),
    handOver: (how) => {
      begin();
      handOver.mutate({ id, how }, { onSuccess: on.onHandedOver });
    },
    reopen: () => take(reopen),
  };
}
