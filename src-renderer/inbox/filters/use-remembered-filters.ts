import { useEffect } from 'react';
import { invoke } from '../../api/invoke.ts';
import { choose, chooseNothing, whenChosen } from './chosen-filter.ts';

/**
 * Who comes back finds the list narrowed down as they left it, with its marks above it; the next person at the counter finds
 * their own. It goes with who is signed in.
 */
export function useRememberedFilters(): void {
  useEffect(() => {
    let isOver = false;
    let isTouched = false;
    const end = whenChosen(({ chats, messages }) => {
      isTouched = true;
      // What cannot be kept is only chosen again.
      void invoke('views.remember', { narrowing: { query: '', chats, messages } }).catch(() => undefined);
    });
    void invoke('views.list', undefined).then(
      ({ last }) => {
        if (!isOver && !isTouched && last !== null) choose(last);
      },
      () => undefined,
    );
    return () => {
      isOver = true;
      end();
      chooseNothing();
    };
  }, []);
}
