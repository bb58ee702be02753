import { useEffect, useEffectEvent } from 'react';
import { useNavigation } from '../../../navigation/navigation.tsx';

/** Ctrl+Enter takes the next step from wherever one types in the page. */
export function useCtrlEnter(run: () => void): void {
  const { page } = useNavigation();
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (page !== 'prescriptions' || event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    if (event.target instanceof Element && event.target.closest('[role="dialog"]') !== null) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
