import type { ComponentProps } from 'react';
import classes from './note-action.module.css';

/** What can be done about a notice or banner, in the colour of its words. */
export function NoteAction(props: ComponentProps<'button'>) {
  return <button type="button" className={classes.action} {...props} />;
}
