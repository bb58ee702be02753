import type { ReactNode } from 'react';
import classes from './empty-note.module.css';

/** A calm note where a list or a thread has nothing to show, and what can be done about it. */
export function EmptyNote(props: { picture: ReactNode; title: string; body: string; action?: ReactNode }) {
  return (
    <div className={classes.note} role="status">
      <div className={classes.picture} aria-hidden="true">
        {props.picture}
      </div>
      <p className={classes.title}>{props.title}</p>
      <p className={classes.body} dir="auto">
        {props.body}
      </p>
      {props.action === undefined ? null : <div className={classes.action}>{props.action}</div>}
    </div>
  );
}
