import { piecesByDirection } from '#shared/text/own-direction.ts';

/** What somebody wrote, each sentence in its own direction. */
export function WrittenText({ text }: { text: string }) {
  return piecesByDirection(text).map((piece, index) =>
    // A text does not change its pieces; another text is drawn anew.
    piece.isAgainst ? <bdi key={index}>{piece.text}</bdi> : piece.text,
  );
}
