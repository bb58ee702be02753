import { listAgents as readAgents } from '../../rows/staff/agents.ts';
import { readAudit } from '../../rows/staff/audit.ts';
import type { Query } from '../operation.ts';

export const listAgents: Query<'listAgents'> = (tx) => readAgents(tx);

export const listAudit: Query<'listAudit'> = (tx, input) => readAudit(tx, input);
