import { useSignedIn } from '../../api/queries/signed-in.ts';
import classes from './bubble.module.css';

/** Which colleague wrote it, small and once a run; nothing above one's own. */
export function SenderName({ sentBy }: { sentBy: string | null }) {
  const signedIn = useSignedIn();
  if (signedIn === undefined || sentBy === `agent:${signedIn.agent.id}`) return null;
  const sender = signedIn.agents.find(({ id }) => sentBy === `agent:${id}`);
  return sender === undefined ? null : (
    <bdi className={classes.sender} data-testid="sender">
      {sender.name}
    </bdi>
  );
}
