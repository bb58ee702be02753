import type { TablerIcon } from '@tabler/icons-react';
import classes from './viewer.module.css';
import { ICON } from '../../ui/icon-size.ts';

/** A button over what is shown large. */
export function Action(props: {
  Icon: TablerIcon;
  label: string;
  onClick: () => void;
  isBusy?: boolean;
  name: string;
}) {
  const { Icon, label, onClick, isBusy = false, name } = props;
  return (
    <button
      type="button"
      className={classes.action}
      aria-label={label}
      title={label}
      // Not `disabled`, which would throw the focus out of the viewer.
      aria-disabled={isBusy}
      onClick={isBusy ? undefined : onClick}
      data-testid={`viewer-${name}`}
    >
      <Icon {...ICON.large} />
    </button>
  );
}
