import type { Conversation } from '#shared/domain/conversations/conversation.ts';
import { useSignedIn } from '../api/queries/signed-in.ts';
import { BlockedNote } from '../chats/blocked-note.tsx';
import { ModeSwitch } from '../notes/writing/mode-switch.tsx';
import { NoteLine } from '../notes/writing/note-line.tsx';
import { useWriting } from '../notes/writing/writing.tsx';
import classes from '../ui/writing/writing-line.module.css';

/** To whom is blocked nothing is written; colleagues are, as ever. */
export function BlockedComposer({ conversation }: { conversation: Conversation }) {
  const { mode, setMode, about, forgetAbout } = useWriting();
  const signedIn = useSignedIn();
  const modes = <ModeSwitch mode={mode} onChange={setMode} />;
  return (
    <footer className={classes.composer} data-mode={mode} data-testid="composer">
      {mode === 'note' && signedIn !== undefined ? (
        <NoteLine
          modes={modes}
          conversationId={conversation.id}
          agentId={signedIn.agent.id}
          about={about}
          onForgetAbout={forgetAbout}
        />
      ) : (
        <>
          <BlockedNote conversation={conversation} />
          <div className={classes.tools}>{modes}</div>
        </>
      )}
    </footer>
  );
}
