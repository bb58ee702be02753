import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import { forgetHeard, readCredentials, writeCredentials } from '../../rows/cloud/credentials.ts';
import { forgetNotices } from '../../rows/cloud/account-notices.ts';
import { forgetFreePeriods } from '../../rows/cloud/free-periods.ts';
import { forgetApprovedTemplates } from '../../rows/templates/approved-templates.ts';
import { forgetArrivals } from '../../rows/webhook-inbox/inbox.ts';
import { writeAudit } from '../../rows/staff/audit.ts';
import { readSettings, writeSettings } from '../../rows/settings.ts';
import { leaveLink } from '../outbox/leave-link.ts';
import type { Operation } from '../operation.ts';
import { applyNotice } from './account.ts';

export const setCloudCredentials: Operation<'setCloudCredentials'> = (tx, { change, by, now }) => {
  const wasSetUp = isCloudSetUp(readCredentials(tx));
  const fields = writeCredentials(tx, change, now);
  if (fields.length > 0) {
    tx.changes.touched('cloud');
    const isOtherNumber = fields.includes('phoneNumberId') || fields.includes('businessAccountId');
    if (isOtherNumber || fields.includes('appSecret')) forgetArrivals(tx);
    if (isOtherNumber) {
      forgetNotices(tx);
      forgetFreePeriods(tx);
    }
    if (fields.includes('phoneNumberId')) {
      forgetHeard(tx, now);
      tx.changes.touched('reply-windows', 'scheduled', 'waitlist', 'reminders');
    }
    if (fields.includes('businessAccountId')) {
      forgetApprovedTemplates(tx);
      tx.changes.touched('approved-templates');
    }
    const detail = { fields: fields.join(' ') };
    writeAudit(tx, { agentId: by, action: 'cloud.credentials-changed', detail, now });
  }
  const credentials = readCredentials(tx);
  if (wasSetUp && !isCloudSetUp(credentials)) leaveLink(tx, 'cloud', now);
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

export const recordAccountNotice: Operation<'recordAccountNotice'> = (tx, { notice, now }) =>
  applyNotice(tx, notice, now);
