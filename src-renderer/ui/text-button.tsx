import type { ComponentProps } from 'react';
import classes from './text-button.module.css';

/** What can be done with what stands there, as a few words without a frame. */
export function TextButton(props: ComponentProps<'button'>) {
  return <button type="button" className={classes.button} {...props} />;
}
