import { readCredentials } from '../../rows/cloud/credentials.ts';
import type { Query } from '../operation.ts';

export const getCloudCredentials: Query<'getCloudCredentials'> = (tx) => readCredentials(tx);
