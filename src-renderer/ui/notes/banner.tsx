import type { ComponentProps, ReactNode } from 'react';
import { BannersBehind } from './banner-queue.tsx';
import classes from './banner.module.css';

type BannerProps = ComponentProps<'div'> & {
  tone: 'calm' | 'amber' | 'red';
  icon: ReactNode;
  role: 'status' | 'alert' | 'note';
  words: ReactNode;
  /** It asks for something that is done at leisure: on a low screen an open thread has its room. */
  canWait?: boolean;
};

/** One line above the desk: an icon, words, and what can be done about it as children. */
export function Banner({ tone, icon, words, canWait = false, children, ...rest }: BannerProps) {
  return (
    <div className={classes.banner} data-tone={tone} data-can-wait={canWait} {...rest}>
      <span className={classes.icon} aria-hidden="true">
        {icon}
      </span>
      <span className={classes.words}>{words}</span>
      {children}
      <BannersBehind />
    </div>
  );
}
