import { writeSettings } from '../../rows/settings.ts';
import type { Operation } from '../operation.ts';

export const updateSettings: Operation<'updateSettings'> = (tx, patch) => {
  tx.changes.settingsChanged();
  return writeSettings(tx, patch);
};
