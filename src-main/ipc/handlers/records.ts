import { AppError } from '#shared/domain/errors.ts';
import { mayDo } from '#shared/domain/staff/permissions.ts';
import { writePrescription } from '../../records/prescription-card.ts';
import type { RecordDependencies, Records } from '../../records/records.ts';
import type { Store } from '../../store/contract/store.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

export interface RecordHandlerDependencies {
  store: Store;
  records: Pick<Records, 'write' | 'stop'>;
  /** What a prescription's page is written with. */
  recordDependencies: RecordDependencies;
}

export function recordHandlers({
  store,
  records,
  recordDependencies,
}: RecordHandlerDependencies): HandlersFor<'records'> {
  return {
    'records.count': (input) => store.countRecord(input),
    'records.write': ({ withHealth, ...request }, { agent }) => {
      if (withHealth && !mayDo(agent.role, 'customers.health')) throw new AppError('not-allowed');
      return records.write({ ...request, withHealth }, agent);
    },
    'records.stop': () => nothing(records.stop()),
    'records.writePrescription': (input, { agent }) => writePrescription(recordDependencies, input, agent),
  };
}
