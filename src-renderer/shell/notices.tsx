import { useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import { useIsDialogOpen } from '../ui/dialog/open-dialogs.ts';
import classes from './notices.module.css';

/**
 * Over the foot of a list, beside the rail: nothing that staff write or press at the foot of a page is under them. Where
 * there may be no list, over the head of the page. An open dialog says them itself.
 */
export function Notices() {
  const { dir } = useDirection();
  const isDialogOpen = useIsDialogOpen();
  if (isDialogOpen) return null;
  return (
    <Notifications
      className={classes.notices}
      position={dir === 'rtl' ? 'bottom-right' : 'bottom-left'}
      limit={3}
      zIndex={400}
    />
  );
}
