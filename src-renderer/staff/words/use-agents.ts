import { useCallback, useMemo } from 'react';
import type { Agent } from '#shared/domain/staff/agent.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import type { TextKey } from '../../i18n/catalogue.ts';
import { useWords } from '../../i18n/use-words.ts';

const NOBODY: readonly Agent[] = [];

/**
 * Who is who at the counter.
 * @param former names who is no longer there, as it stands where the name would.
 */
export function useAgents(former: TextKey = 'staff.former-colleague'): {
  meId: number | undefined;
  /** Who can be given something: those on shift first. */
  active: readonly Agent[];
  nameOf: (id: number) => string;
} {
  const { t } = useWords();
  const signedIn = useSignedIn();
  const agents = signedIn?.agents ?? NOBODY;
  const active = useMemo(
    () => agents.filter(({ isActive }) => isActive).sort((a, b) => Number(b.isOnShift) - Number(a.isOnShift)),
    [agents],
  );
  const nameOf = useCallback(
    (id: number) => agents.find((agent) => agent.id === id)?.name ?? t(former),
    [agents, former, t],
  );
  return { meId: signedIn?.agent.id, active, nameOf };
}
