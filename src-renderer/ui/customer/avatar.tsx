import { IconUser } from '@tabler/icons-react';
import { customerInitials } from './customer-name.ts';
import classes from './avatar.module.css';

const COLOURS = 8;

/** In a mark, in a line, in a row, in the list of conversations, and where it stands for the person alone. */
const SIZES = { mark: 22, line: 28, row: 40, list: 46, person: 64 } as const;

/** A person's picture, else their initials on a colour of their own. Decorative: the name stands beside it. */
export function Avatar(props: {
  id: number;
  name: string | null;
  size: keyof typeof SIZES;
  picture?: string | undefined;
}) {
  const { id, name, picture } = props;
  const size = SIZES[props.size];
  // In a small one the letters need more of the room to be read.
  const letters = size < 30 ? 0.46 : 0.36;
  const initials = customerInitials(name);
  return (
    <span
      className={classes.avatar}
      data-colour={Math.abs(id) % COLOURS}
      style={{ inlineSize: size, blockSize: size, fontSize: size * letters }}
      aria-hidden="true"
    >
      {picture === undefined ? (
        <Initials initials={initials} size={size} />
      ) : (
        <img
          className={classes.picture}
          src={picture}
          alt=""
          draggable={false}
          data-testid="avatar-picture"
        />
      )}
    </span>
  );
}

const Initials = ({ initials, size }: { initials: string; size: number }) =>
  initials === '' ? <IconUser size={size * 0.5} stroke={1.75} /> : initials;
