import type { ReactNode } from 'react';
import { createContext, use, useCallback, useEffect, useMemo, useState } from 'react';
import { useWords } from '../../i18n/use-words.ts';
import classes from './banner.module.css';
import { NoteAction } from './note-action.tsx';

type Queue = {
  /** A banner stands in it, until it calls what this returns. */
  join: () => () => void;
  size: number;
  isOpen: boolean;
  toggle: () => void;
};

const QueueContext = createContext<Queue | null>(null);

/** Banners in the order of their weight: only the first is shown, and says how many wait behind it. */
export function BannerQueue(props: { isBesideThread: boolean; children: ReactNode }) {
  const [size, setSize] = useState(0);
  const [wantsAll, setWantsAll] = useState(false);
  const join = useCallback(() => {
    setSize((before) => before + 1);
    return () => setSize((before) => before - 1);
  }, []);
  const isOpen = wantsAll && size > 1;
  const queue = useMemo(
    () => ({ join, size, isOpen, toggle: () => setWantsAll(!isOpen) }),
    [join, size, isOpen],
  );
  return (
    <QueueContext value={queue}>
      <div
        className={classes.queue}
        data-open={isOpen}
        data-beside-thread={props.isBesideThread}
        data-testid="banners"
      >
        {props.children}
      </div>
    </QueueContext>
  );
}

/** Opens and closes what waits behind the first banner. Each draws it, and only the first one's is seen. */
export function BannersBehind() {
  const queue = use(QueueContext);
  const { t, count } = useWords();
  const join = queue?.join;
  useEffect(() => join?.(), [join]);
  if (queue === null || queue.size < 2) return null;
  return (
    <span className={classes.behind}>
      <NoteAction aria-expanded={queue.isOpen} onClick={queue.toggle} data-testid="banners-behind">
        {queue.isOpen ? t('banner.only-first') : count('banner.behind', queue.size - 1)}
      </NoteAction>
    </span>
  );
}
