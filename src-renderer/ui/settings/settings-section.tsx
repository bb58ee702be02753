import type { ReactNode } from 'react';
import classes from './settings-section.module.css';

/** What a page of the settings shows, one section under the other. */
export function SettingsSections({ children }: { children: ReactNode }) {
  return <div className={classes.sections}>{children}</div>;
}

/** What belongs together among the settings: its heading, what it does in a sentence, and its rows. */
export function SettingsSection(props: {
  /** Left out where the only field says it. */
  title?: string;
  hint?: string;
  /** At the end of the heading's line: the switch of it all, or its buttons. */
  action?: ReactNode;
  isFramed?: boolean;
  testId?: string;
  children: ReactNode;
}) {
  const { title, hint, action, isFramed = false } = props;
  return (
    <section className={classes.section} aria-label={title} data-framed={isFramed} data-testid={props.testId}>
      {title === undefined ? null : (
        <div className={classes.head}>
          <h3 className={classes.heading}>{title}</h3>
          {action}
        </div>
      )}
      {hint === undefined ? null : <p className={classes.hint}>{hint}</p>}
      {props.children}
    </section>
  );
}
