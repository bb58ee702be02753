// What every driver promises, whichever test runner asks.
import { ACTIONS } from './cases/actions.ts';
import { CONNECTION } from './cases/connection.ts';
import { CONTENTS } from './cases/contents.ts';
import { INCOMING } from './cases/incoming.ts';
import { PICTURES } from './cases/pictures.ts';
import { SENDING } from './cases/sending.ts';
import type { ContractCase } from './cases/contract-case.ts';

export const CONTRACT: readonly ContractCase[] = [
  ...CONNECTION,
  ...SENDING,
  ...CONTENTS,
  ...ACTIONS,
  ...PICTURES,
  ...INCOMING,
];
