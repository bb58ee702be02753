import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { createContext, use, useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { errorCodeOf, invoke } from '../../api/invoke.ts';
import { putMessage } from '../../api/cache/live-events.ts';
import { onEvent } from '../../api/on-event.ts';
import { useSignedIn } from '../../api/queries/signed-in.ts';
import { report } from '../../api/report.ts';
import { useDrafts } from '../../drafts/drafts.tsx';
import { giveQuoteBack, takeQuote } from '../../drafts/quote/taken-quote.ts';
import { readWaveform } from '../player/read-waveform.ts';
import { openMicrophone } from './microphone.ts';
import { Recorder, stateOf } from './recorder.ts';
import type { RecorderState } from './recorder-state.ts';

const RecorderContext = createContext<Recorder | null>(null);

/** Keeps the recordings of all conversations, and offers again what an earlier run of the desk could not finish. */
export function RecorderProvider({ children }: { children: ReactNode }) {
  const client = useQueryClient();
  const drafts = useDrafts();
  const [recorder] = useState(
    () =>
      new Recorder({
        openMicrophone,
        begin: async (conversationId) => (await invoke('voice.begin', { conversationId })).recordingId,
        append: (recordingId, bytes) => invoke('voice.append', { recordingId, bytes }),
        finish: (recordingId, recordedMs) => invoke('voice.finish', { recordingId, recordedMs }),
        discard: (recordingId) => invoke('voice.discard', { recordingId }),
        readWaveform,
        send: async (conversationId, { recordingId, recording, waveform }) => {
          const quoted = takeQuote(client, drafts, conversationId);
          const sending = invoke('messages.sendMedia', {
            conversationId,
            quotedId: quoted?.messageId ?? null,
            // Sent again after a crash between this and the discarding, it is the same message.
            clientKey: recordingId,
            fileId: recording.fileId,
            kind: 'voice',
            fileName: null,
            caption: '',
            width: null,
            height: null,
            durationMs: recording.durationMs,
            waveform,
          });
          sending.catch(() => giveQuoteBack(client, drafts, { conversationId, quoted }));
          putMessage(client, await sending);
        },
        codeOf: errorCodeOf,
        report,
      }),
  );
  // Whoever signs in first is asked: what is kept then is of an earlier run of the desk.
  const isSignedIn = useSignedIn() !== undefined;
  const [isOffered, setOffered] = useState(false);
  useEffect(() => {
    if (!isSignedIn || isOffered) return;
    setOffered(true);
    invoke('voice.kept', undefined).then((kept) => recorder.offer(kept), report);
  }, [recorder, isSignedIn, isOffered]);
  useEffect(() => {
    return onEvent('conversation.merged', ({ mergedId, conversation }) =>
      recorder.merge(mergedId, conversation.id),
    );
  }, [recorder]);
  return <RecorderContext value={recorder}>{children}</RecorderContext>;
}

/** The recorder of one conversation: what it is doing, and what it can be told. */
export function useRecorder(conversationId: number): { recorder: Recorder; state: RecorderState } {
  const recorder = use(RecorderContext);
  if (recorder === null) throw new Error('useRecorder outside RecorderProvider');
  const state = useStore(recorder.states, (states) => stateOf(states, conversationId));
  return { recorder, state };
}
