import { IconPlayerPauseFilled, IconPlayerPlayFilled, IconX } from '@tabler/icons-react';
import type { Who } from '#shared/domain/customers/who.ts';
import { useConversation } from '../../api/queries/conversations.ts';
import { useWords } from '../../i18n/use-words.ts';
import { useCustomerLabel } from '../../ui/customer/use-customer-label.ts';
import { formatDuration } from '../../ui/time/format-duration.ts';
import classes from './now-playing-bar.module.css';
import type { Playback } from './player.ts';
import { usePlayback, usePlayer } from './player-provider.tsx';
import { ICON } from '../../ui/icon-size.ts';

type NowPlayingProps = {
  /** The conversation on the screen shows its own player. */
  openId: number | null;
  onOpen: (conversationId: number) => void;
};

/** What is heard while another conversation is on the screen. */
export function NowPlayingBar({ openId, onOpen }: NowPlayingProps) {
  const playback = usePlayback();
  const conversationId = playback?.track.message?.conversationId;
  if (playback === null || conversationId === undefined || conversationId === openId) return null;
  return <Bar playback={playback} conversationId={conversationId} onOpen={onOpen} />;
}

const NOBODY: Who = { customerName: null, customerPhone: null, customerUsername: null };

function Bar(props: { playback: Playback; conversationId: number; onOpen: (id: number) => void }) {
  const { playback, conversationId, onOpen } = props;
  const { t } = useWords();
  const player = usePlayer();
  const conversation = useConversation(conversationId).data;
  const label = useCustomerLabel(conversation ?? NOBODY);
  const { isPlaying, atMs, durationMs, track } = playback;
  const Icon = isPlaying ? IconPlayerPauseFilled : IconPlayerPlayFilled;
  return (
    <div className={classes.bar} role="region" aria-label={t('voice.now-playing')} data-testid="now-playing">
      <button
        type="button"
        className={classes.button}
        aria-label={t(isPlaying ? 'voice.pause' : 'voice.play')}
        onClick={() => (isPlaying ? player.pause() : player.play(track))}
        data-testid="now-playing-toggle"
      >
        <Icon {...ICON.control} />
      </button>
      <button type="button" className={classes.who} onClick={() => onOpen(conversationId)}>
        {t('voice.from')} <bdi dir={label.dir}>{conversation === undefined ? '…' : label.text}</bdi>
      </button>
      <span className={classes.time} dir="ltr">
        {`${formatDuration(atMs)} / ${formatDuration(durationMs)}`}
      </span>
      <button
        type="button"
        className={classes.button}
        aria-label={t('voice.stop-playing')}
        onClick={() => player.close()}
        data-testid="now-playing-close"
      >
        <IconX {...ICON.control} />
      </button>
    </div>
  );
}
