import classes from './viewer.module.css';

/** A picture as large as the room allows, turned; a turned one must fit with its other side. */
export function TurnedPicture(props: {
  src: string;
  quarterTurns: number;
  room: { width: number; height: number };
}) {
  const { src, quarterTurns, room } = props;
  const isTurned = quarterTurns % 2 === 1;
  return (
    <img
      className={classes.picture}
      src={src}
      alt=""
      draggable={false}
      style={{
        maxInlineSize: isTurned ? room.height : room.width,
        maxBlockSize: isTurned ? room.width : room.height,
        transform: `rotate(${quarterTurns * 90}deg)`,
      }}
      data-testid="viewer-picture"
      data-turns={quarterTurns}
    />
  );
}
