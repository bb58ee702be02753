import { Skeleton } from '@mantine/core';
import classes from './tickets-page.module.css';

const WIDTHS = [60, 44, 72, 52, 66, 40, 58, 48] as const;

/** The shape of the table while its first page is read. */
export function TicketsSkeleton() {
  return (
    <div aria-hidden="true">
      {WIDTHS.map((width) => (
        <div key={width} className={classes.skeleton}>
          <Skeleton height={11} width={48} radius="xl" />
          <Skeleton height={11} width={74} radius="xl" />
          <Skeleton height={11} width={`${width}%`} radius="xl" />
        </div>
      ))}
    </div>
  );
}
