import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { errorCodeOf } from '../../api/invoke.ts';
import { useStaffState } from '../../api/queries/signed-in.ts';
import { keepNoticesFromDoor } from '../../ui/notes/notices-at-door.ts';
import { Splash, StartFailure } from '../../window/splash.tsx';
import { SignInScreen } from './sign-in-screen.tsx';
import { useWaitingNotice } from './use-waiting-notice.ts';
import { useLockKey } from '../menu/use-lock.ts';

/**
 * The desk, once somebody has signed in. While nobody has, nothing of it is in the page at all; `setUp` is there while
 * nobody could.
 */
export function StaffGate({ setUp, children }: { setUp: ReactNode; children: ReactNode }) {
  const staff = useStaffState();
  const phase = staff.data?.phase;
  useEffect(() => {
    if (phase !== undefined) document.documentElement.dataset['staff'] = phase;
    if (phase !== 'signed-out') return;
    return keepNoticesFromDoor();
  }, [phase]);
  if (staff.isError && staff.data === undefined) {
    return <StartFailure code={errorCodeOf(staff.error)} onRetry={() => void staff.refetch()} />;
  }
  if (staff.data === undefined) return <Splash />;
  switch (staff.data.phase) {
    case 'set-up':
      return setUp;
    case 'signed-out':
      return <SignInScreen tiles={staff.data.tiles} lastAgentId={staff.data.lastAgentId} />;
    case 'signed-in':
      return <SignedIn>{children}</SignedIn>;
  }
}

function SignedIn({ children }: { children: ReactNode }) {
  useLockKey();
  useWaitingNotice();
  return children;
}
