import type { ReactNode } from 'react';
import { HelpLink } from '../help/help-link.tsx';
import type { HelpTopicName } from '../help/help-topic-name.ts';
import classes from './empty-note.module.css';

type EmptyNoteProps = {
  picture: ReactNode;
  title: string;
  /** What the place is for, and how something comes to be there. */
  body: string;
  /** The next step. */
  action?: ReactNode;
  /** Where the help says more. */
  help?: HelpTopicName;
};

/** A calm note where a list or a thread has nothing to show, and what can be done about it. */
export function EmptyNote(props: EmptyNoteProps) {
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
      {props.help === undefined ? null : (
        <div className={classes.action}>
          <HelpLink topic={props.help} />
        </div>
      )}
    </div>
  );
}
