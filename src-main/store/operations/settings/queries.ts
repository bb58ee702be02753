import { readSettings, readStoredSettings } from '../../rows/settings.ts';
import type { Query } from '../operation.ts';

export const getSettings: Query<'getSettings'> = (tx) => readSettings(tx);

export const listDamagedSettings: Query<'listDamagedSettings'> = (tx) => [...readStoredSettings(tx).damaged];
