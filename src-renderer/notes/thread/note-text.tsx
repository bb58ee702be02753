import { findMentions } from '#shared/text/find-mentions.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { WrittenText } from '../../ui/message/written-text.tsx';
import classes from './note-card.module.css';

/** The words of a note, with the colleagues it mentions. */
export function NoteText({ text }: { text: string }) {
  const signedIn = useSignedIn();
  const mentions = findMentions(text, signedIn?.agents ?? []);
  const pieces: { text: string; agentId: number | null }[] = [];
  let at = 0;
  for (const { agentId, from, to } of mentions) {
    // Two of one name are one mention.
    if (from < at) continue;
    pieces.push({ text: text.slice(at, from), agentId: null }, { text: text.slice(from, to), agentId });
    at = to;
  }
  pieces.push({ text: text.slice(at), agentId: null });
  return (
    <p className={classes.text} dir="auto">
      {pieces.map((piece, index) =>
        piece.agentId === null ? (
          <WrittenText key={index} text={piece.text} />
        ) : (
          // The pieces of one text never change places.
          <bdi key={index} className={classes.mention} data-me={piece.agentId === signedIn?.agent.id}>
            {piece.text}
          </bdi>
        ),
      )}
    </p>
  );
}
