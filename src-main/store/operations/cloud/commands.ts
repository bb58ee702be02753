import { readCredentials, writeCredentials } from '../../rows/cloud/credentials.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import type { Operation } from '../operation.ts';

export const setCloudCredentials: Operation<'setCloudCredentials'> = (tx, { change, by, now }) => {
  const fields = writeCredentials(tx, change, now);
  if (fields.length > 0) {
    tx.changes.touched('cloud');
    const detail = { fields: fields.join(' ') };
    writeAudit(tx, { agentId: by, action: 'cloud.credentials-changed', detail, now });
  }
  return readCredentials(tx);
};
