import { useDirection } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { Notifications } from '@mantine/notifications';
import { useIsDialogOpen } from '../ui/dialog/open-dialogs.ts';
import classes from './notices.module.css';

/** Where a list has stepped aside for what it opened. */
const ALONE = '(width < 760px)';

/**
 * Over the foot of a list, beside the rail: nothing that staff write or press at the foot of a page is under them. Where
 * there may be no list, over the head of the page. An open dialog says them itself.
 */
export function Notices() {
  const { dir } = useDirection();
  const isDialogOpen = useIsDialogOpen();
  const edge = useMediaQuery(ALONE, undefined, { getInitialValueInEffect: false }) ? 'top' : 'bottom';
  if (isDialogOpen) return null;
  return (
    <Notifications
      className={classes.notices}
      position={`${edge}-${dir === 'rtl' ? 'right' : 'left'}`}
      limit={3}
      zIndex={400}
    />
  );
}
