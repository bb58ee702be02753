import { Skeleton } from '@mantine/core';
import classes from './rows-skeleton.module.css';

const WIDTHS = [
  [45, 80],
  [60, 55],
  [38, 72],
  [52, 90],
  [66, 48],
  [42, 64],
  [58, 76],
  [36, 58],
] as const;

/** The shape of a list while its first page is read. */
export function RowsSkeleton({ withPictures = false }: { withPictures?: boolean }) {
  return (
    <div aria-hidden="true">
      {WIDTHS.map(([name, preview]) => (
        <div key={name} className={classes.row}>
          {withPictures ? <Skeleton circle height="var(--rs-size-avatar)" /> : null}
          <div className={classes.lines}>
            <Skeleton height={11} width={`${name}%`} radius="xl" />
            <Skeleton height={9} width={`${preview}%`} radius="xl" />
          </div>
        </div>
      ))}
    </div>
  );
}
