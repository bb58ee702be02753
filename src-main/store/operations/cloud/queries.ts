import { byWeight } from '#shared/desk/account/standing.ts';
import { readNotices } from '../../rows/cloud/account-notices.ts';
import { readCredentials } from '../../rows/cloud/credentials.ts';
import { countMonths } from './count-months.ts';
import type { Query } from '../operation.ts';

export const getCloudCredentials: Query<'getCloudCredentials'> = (tx) => readCredentials(tx);

export const listAccountNotices: Query<'listAccountNotices'> = (tx, { now }) =>
  byWeight(readNotices(tx, now));

export const countMonthlyUse: Query<'countMonthlyUse'> = (tx, { now, months }) =>
  countMonths(tx, now, months);
