import { isCloudSetUp } from '#shared/domain/cloud/credentials.ts';
import { AppError } from '#shared/domain/errors.ts';
import { readCredentials } from '../../rows/cloud/credentials.ts';
import { writeSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const updateSettings: Operation<'updateSettings'> = (tx, patch) => {
  if (patch.sendingLink === 'cloud' && !isCloudSetUp(readCredentials(tx)))
    throw new AppError('invalid-input', { message: 'settings', fields: ['sendingLink: not set up'] });
  tx.changes.settingsChanged();
  return writeSettings(tx, patch);
};
