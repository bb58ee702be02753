import { readSettings } from '../../rows/settings.ts';
import type { Query } from '../operation.ts';

export const getSettings: Query<'getSettings'> = (tx) => readSettings(tx);
