import { Fragment } from 'react';
import type { TextPart } from '#shared/text/find-hits.ts';
import { writtenPieces } from '#shared/text/written-pieces.ts';
import { CutOff } from './cut-off.tsx';

/**
 * What somebody wrote, each sentence in its own direction: as a whole or a beginning of it, with what was searched for
 * marked. Whoever shows such words shows them by this, in whichever box.
 */
export function WrittenText(props: {
  text: string | readonly TextPart[];
  /** How many characters there is room for. */
  length?: number;
}) {
  const parts = typeof props.text === 'string' ? [{ text: props.text, isHit: false }] : props.text;
  const whole = parts.map(({ text }) => text).join('');
  const length = props.length ?? whole.length;
  const pieces = writtenPieces(parts, length);
  // Within the last sentence, whose end it is.
  const end = <CutOff shown={whole.slice(0, length)} rest={whole.slice(length)} />;
  if (pieces.length === 0) return end;
  return pieces.map((piece, index) => {
    const Frame = piece.isAgainst ? 'bdi' : Fragment;
    return (
      // A text does not change its pieces; another text is drawn anew.
      <Frame key={index}>
        {piece.parts.map((part, at) => (part.isHit ? <mark key={at}>{part.text}</mark> : part.text))}
        {index === pieces.length - 1 ? end : null}
      </Frame>
    );
  });
}
