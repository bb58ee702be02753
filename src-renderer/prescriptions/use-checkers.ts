import { isSecondPerson } from '#shared/desk/prescriptions/steps.ts';
import type { Prescription } from '#shared/domain/prescriptions/prescription.ts';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { useAgents } from '../staff/words/use-agents.ts';

/** The colleagues who may be the second person of a prescription, those on shift first. */
export function useCheckers(prescription: Prescription): readonly Agent[] {
  const { active, meId } = useAgents();
  return active.filter(({ id }) => id !== meId && isSecondPerson(prescription, id));
}
