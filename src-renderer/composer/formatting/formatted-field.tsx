import type { ComponentProps, RefObject } from 'react';
import { MessageField } from '../message-field.tsx';
import { FormatBar } from './format-bar.tsx';
import classes from './format-bar.module.css';

type FormattedFieldProps = Omit<ComponentProps<typeof MessageField>, 'ref'> & {
  field: RefObject<HTMLTextAreaElement | null>;
};

/** The field with what formats the words that are selected in it. */
export function FormattedField({ field, ...props }: FormattedFieldProps) {
  return (
    <div className={classes.field}>
      <FormatBar field={field} text={props.text} />
      <MessageField ref={field} {...props} />
    </div>
  );
}
