import { useSyncExternalStore } from 'react';

const EVENTS = ['focus', 'blur'] as const;

function subscribe(onChange: () => void): () => void {
  for (const name of EVENTS) window.addEventListener(name, onChange);
  document.addEventListener('visibilitychange', onChange);
  return () => {
    for (const name of EVENTS) window.removeEventListener(name, onChange);
    document.removeEventListener('visibilitychange', onChange);
  };
}

const isActive = (): boolean => document.visibilityState === 'visible' && document.hasFocus();

/** Whether somebody can be reading: the window is in front and has the focus. */
export const useWindowActive = (): boolean => useSyncExternalStore(subscribe, isActive);
