import type { ComponentProps } from 'react';
import classes from './message-button.module.css';

type MessageButtonProps = Omit<ComponentProps<'button'>, 'className'> & {
  /** What it stands among: the words of a note, a failure or a question under the bubble, or what is in the bubble. */
  tone?: 'note' | 'failure' | 'choice' | 'inside';
};

/** What can be done about one message, where that is said. */
export function MessageButton({ tone = 'note', ...rest }: MessageButtonProps) {
  return <button type="button" {...rest} className={classes.button} data-tone={tone} />;
}
