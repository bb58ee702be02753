import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import { readCredentials, writeCredentials } from '../../rows/cloud/credentials.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import { readSettings, writeSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const setCloudCredentials: Operation<'setCloudCredentials'> = (tx, { change, by, now }) => {
  const fields = writeCredentials(tx, change, now);
  if (fields.length > 0) {
    tx.changes.touched('cloud');
    const detail = { fields: fields.join(' ') };
    writeAudit(tx, { agentId: by, action: 'cloud.credentials-changed', detail, now });
  }
  const credentials = readCredentials(tx);
  // Nobody chose to send nothing at all.
  if (!isCloudSetUp(credentials) && readSettings(tx).sendingLink === 'cloud') {
    writeSettings(tx, { sendingLink: 'web' });
    tx.changes.settingsChanged();
    writeAudit(tx, {
      agentId: by,
      action: 'settings.changed',
      detail: { keys: 'sendingLink', sendingLink: 'web' },
      now,
    });
  }
  return credentials;
};
