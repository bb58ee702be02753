import type { ReactNode } from 'react';
import classes from './empty-note.module.css';

/** A calm note where a list or a thread has nothing to show. */
export function EmptyNote({ picture, title, body }: { picture: ReactNode; title: string; body: string }) {
  return (
    <div className={classes.note} role="status">
      <div className={classes.picture} aria-hidden="true">
        {picture}
      </div>
      <p className={classes.title}>{title}</p>
      <p className={classes.body} dir="auto">
        {body}
      </p>
    </div>
  );
}
