import type { TablerIcon } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { ICON } from '../../ui/icon-size.ts';
import classes from './cards.module.css';
import { FormattedText, LinkedText } from '../../ui/message/formatted-text.tsx';

interface SaidCardProps {
  testId: string;
  icon: TablerIcon;
  /** What it is, above what it says. */
  label?: string;
  title: string | null;
  isOver?: boolean;
  children?: ReactNode;
}

/** The frame of what a message says in one of WhatsApp's own forms. */
export function SaidCard({ testId, icon: Icon, label, title, isOver, children }: SaidCardProps) {
  return (
    <div className={classes.card} data-testid={testId}>
      <div className={classes.row} data-at="start">
        <span className={classes.icon}>
          <Icon {...ICON.large} />
        </span>
        <div className={classes.words}>
          {label === undefined ? null : (
            <span className={classes.detail}>
              <LinkedText text={label} />
            </span>
          )}
          {title === null ? null : (
            <bdi className={`${classes.title} selectable`} dir="auto" data-over={isOver}>
              <LinkedText text={title} />
            </bdi>
          )}
          {children}
        </div>
      </div>
    </div>
  );
}

/** A line or more of smaller print; nothing when there are no words. */
export function Detail({ text }: { text: string | null }) {
  return text === null ? null : (
    <bdi className={`${classes.detail} ${classes.lines} selectable`} dir="auto">
      <FormattedText text={text} />
    </bdi>
  );
}
