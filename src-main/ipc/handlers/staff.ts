import { writeFile } from 'node:fs/promises';
import type { AuditEntry, AuditFilter } from '#shared/domain/staff/audit.ts';
import type { AuditCursor } from '#shared/ipc/contract/staff.ts';
import { handOver } from '../../lib/files/hand-over.ts';
import type { Store } from '../../store/contract/store.ts';
import { auditCsv } from '../../staff/audit-csv.ts';
import type { Staff } from '../../staff/staff.ts';
import { nothing, type HandlersFor } from './handlers-for.ts';

const PAGE_SIZE = 100;
const EXPORT_PAGE_SIZE = 1_000;

export interface StaffHandlerDependencies {
  staff: Staff;
  store: Store;
  /** Where the table is to be saved; undefined when the person changed their mind. */
  chooseCsvFile: (name: string) => Promise<string | undefined>;
}

export function staffHandlers({
  staff,
  store,
  chooseCsvFile,
}: StaffHandlerDependencies): HandlersFor<'staff' | 'audit'> {
  return {
    'staff.state': () => staff.state,
    'staff.setUp': (input) => nothing(staff.setUp(input)),
    'staff.signIn': ({ agentId, secret }) => staff.signIn(agentId, secret),
    'staff.waiting': () => store.countWaiting(),
    'staff.resetSecret': (input) => nothing(staff.resetSecret(input)),
    'staff.lock': ({ forOther }) => nothing(staff.lock(forOther)),
    'staff.setShift': ({ isOnShift }, { agent }) => nothing(staff.update(agent.id, { isOnShift }, agent)),
    'staff.setSignature': ({ signature }, { agent }) => nothing(staff.update(agent.id, { signature }, agent)),
    'staff.changeOwnSecret': ({ current, ...secret }, { agent }) =>
      staff.changeOwnSecret(current, secret, agent),
    'staff.add': (input, { agent }) => nothing(staff.add(input, agent)),
    'staff.update': ({ id, ...change }, { agent }) => nothing(staff.update(id, change, agent)),
    'staff.setSecret': ({ id, ...secret }, { agent }) => nothing(staff.setSecret(id, secret, agent)),
    'staff.endShift': ({ id }, { agent }) => nothing(staff.update(id, { isOnShift: false }, agent)),
    'audit.list': (input) => store.listAudit({ ...input, limit: PAGE_SIZE }),
    'audit.export': async ({ words, ...filter }) => {
      const file = await chooseCsvFile('rosheta-audit');
      if (file === undefined) return null;
      const { timeZone } = (await store.getSettings()).hours;
      const csv = auditCsv(await readAll(store, filter), await store.listAgents(), words, timeZone);
      await handOver(file, (unfinished) => writeFile(unfinished, csv, 'utf8'));
      return { file };
    },
  };
}

async function readAll(store: Store, filter: AuditFilter): Promise<AuditEntry[]> {
  const entries: AuditEntry[] = [];
  let after: AuditCursor | undefined;
  do {
    const page = await store.listAudit({ ...filter, after, limit: EXPORT_PAGE_SIZE });
    entries.push(...page.items);
    after = page.next ?? undefined;
  } while (after !== undefined);
  return entries;
}
