import { useEffect } from 'react';

/** Marks the page ready once the first real data is on the screen: end-to-end tests wait for it. */
export function useAppReady(isReady: boolean): void {
  useEffect(() => {
    if (isReady) document.documentElement.dataset['appReady'] = 'true';
  }, [isReady]);
}
