import type { ComponentProps } from 'react';
import { MessageField } from '../message-field.tsx';
import { FormatBar } from './format-bar.tsx';
import classes from './format-bar.module.css';

/** The field with what formats the words that are selected in it. */
export function FormattedField(props: ComponentProps<typeof MessageField>) {
  return (
    <div className={classes.field}>
      <FormatBar field={props.ref} />
      <MessageField {...props} />
    </div>
  );
}
