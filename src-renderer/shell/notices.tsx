import { useDirection } from '@mantine/core';
import { Notifications } from '@mantine/notifications';
import classes from './notices.module.css';

/** Over the foot of a list, beside the rail: nothing that staff write or press at the foot of a page is under them. */
export function Notices() {
  const { dir } = useDirection();
  return (
    <Notifications
      className={classes.notices}
      position={dir === 'rtl' ? 'bottom-right' : 'bottom-left'}
      containerWidth={280}
      limit={3}
      zIndex={400}
    />
  );
}
