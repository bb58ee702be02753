import { notifications } from '@mantine/notifications';
import { useEffect, useEffectEvent } from 'react';
import type { WaitingCounts } from '#shared/domain/tickets/waiting.ts';
import { invoke } from '../../api/invoke.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { useWords } from '../../i18n/use-words.ts';
import { waitingWords } from '../words/waiting-words.ts';

/** Long enough to be read while the desk appears. */
const SHOWN_MS = 8_000;

/** Tells whoever has just signed in who waits: those that are theirs, and those that nobody has taken. */
export function useWaitingNotice(): void {
  const words = useWords();
  const meId = useSignedIn()?.agent.id ?? null;
  const tell = useEffectEvent((waiting: WaitingCounts) => {
    const { nobodys, ofAgents } = waiting;
    const message = waitingWords(waiting, meId, words);
    if (message === null || (nobodys === 0 && ofAgents.every(({ agentId }) => agentId !== meId))) return;
    notifications.show({ id: 'waiting', message, autoClose: SHOWN_MS });
  });
  useEffect(() => {
    let isGone = false;
    // It is told by the way: what fails here says so where it matters.
    invoke('staff.waiting', undefined).then(
      (waiting) => {
        if (!isGone) tell(waiting);
      },
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, []);
}
