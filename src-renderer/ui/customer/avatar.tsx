import { IconUser } from '@tabler/icons-react';
import { customerInitials } from './customer-name.ts';
import classes from './avatar.module.css';

const COLOURS = 8;

/** The customer's initials on a colour of their own. Decorative: the name stands beside it. */
export function Avatar({ id, name, size = 44 }: { id: number; name: string | null; size?: number }) {
  // In a small one the letters need more of the space to be read.
  const letters = size < 30 ? 0.46 : 0.36;
  const initials = customerInitials(name);
  return (
    <span
      className={classes.avatar}
      data-colour={Math.abs(id) % COLOURS}
      style={{ inlineSize: size, blockSize: size, fontSize: size * letters }}
      aria-hidden="true"
    >
      {initials === '' ? <IconUser size={size * 0.5} stroke={1.75} /> : initials}
    </span>
  );
}
