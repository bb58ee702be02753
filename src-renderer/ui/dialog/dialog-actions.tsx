import type { ReactNode } from 'react';
import classes from './dialog.module.css';

/** The buttons at the foot of a dialog: what changes nothing comes first, what the dialog is for stands at the end. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className={classes.actions} data-dialog-actions>
      {children}
    </div>
  );
}
