import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import { AppError } from '#shared/domain/errors.ts';
import { readCredentials } from '../../rows/cloud/credentials.ts';
import { keepCalendar } from '../../rows/reports/calendar.ts';
import { writeSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const updateSettings: Operation<'updateSettings'> = (tx, patch) => {
  if (patch.sendingLink === 'cloud' && !isCloudSetUp(readCredentials(tx)))
    throw new AppError('invalid-input', { message: 'settings', fields: ['sendingLink: not set up'] });
  tx.changes.settingsChanged();
  const settings = writeSettings(tx, patch);
  if (patch.hours !== undefined) keepCalendar(tx, settings.hours.timeZone);
  return settings;
};
