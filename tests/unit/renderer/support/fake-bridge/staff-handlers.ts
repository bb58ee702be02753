import type { PartHandlers } from './fake-desk.ts';
import { sampleAgent } from '../sample-data.ts';

/** One admin, signed in; what a call would change is not followed. */
export function staffHandlers(): PartHandlers<'staff' | 'audit'> {
  const agent = sampleAgent();
  return {
    'staff.state': () => ({ phase: 'signed-in', agent, agents: [agent] }),
    'staff.setUp': () => undefined,
    'staff.signIn': () => ({ outcome: 'signed-in' }),
    'staff.waiting': () => ({ all: 0, nobodys: 0, ofAgents: [] }),
    'staff.resetSecret': () => undefined,
    'staff.lock': () => undefined,
    'staff.setShift': () => undefined,
    'staff.setSignature': () => undefined,
    'staff.changeOwnSecret': () => ({ outcome: 'changed' }),
    'staff.add': () => undefined,
    'staff.update': () => undefined,
    'staff.setSecret': () => undefined,
    'staff.endShift': () => undefined,
    'audit.list': () => ({ items: [], next: null }),
    'audit.export': () => null,
  };
}
