import { useRecorder } from '../recorder/recorder-provider.tsx';
import { KeptBar } from './kept-bar.tsx';
import { ReadyBar } from './ready-bar.tsx';
import { RecordingBar } from './recording-bar.tsx';
import { WaitingBar } from './waiting-bar.tsx';

/** What stands in the composer's place while there is a recording; nothing while there is none. */
export function VoiceBar({ conversationId }: { conversationId: number }) {
  const { recorder, state } = useRecorder(conversationId);
  switch (state.phase) {
    case 'idle':
      return null;
    case 'opening':
      return <WaitingBar text="voice.opening" />;
    case 'finishing':
      return <WaitingBar text={state.sends ? 'voice.sending' : 'voice.finishing'} />;
    case 'sending':
      return <WaitingBar text="voice.sending" />;
    case 'recording':
    case 'paused':
      return <RecordingBar state={state} recorder={recorder} conversationId={conversationId} />;
    case 'ready':
      return <ReadyBar state={state} recorder={recorder} conversationId={conversationId} />;
    case 'kept':
      return <KeptBar state={state} recorder={recorder} conversationId={conversationId} />;
  }
}
