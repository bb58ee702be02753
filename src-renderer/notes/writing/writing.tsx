import type { ReactNode, RefObject } from 'react';
import { createContext, use, useMemo, useRef, useState } from 'react';
import type { Message } from '#shared/domain/messages/message.ts';
import type { WritingMode } from './mode-switch.tsx';

type Writing = {
  mode: WritingMode;
  setMode: (mode: WritingMode) => void;
  /** The message the next note is about; null when it is about the conversation. */
  about: Message | null;
  /** Brings the composer to a note about it. */
  noteOn: (message: Message) => void;
  forgetAbout: () => void;
  /** Where one writes now, a message or a note. */
  field: RefObject<HTMLTextAreaElement | null>;
};

const WritingContext = createContext<Writing | null>(null);

/** What is being written in the open conversation: a message, as long as nobody asks for a note. */
export function WritingProvider({ children }: { children: ReactNode }) {
  const [mode, setMode] = useState<WritingMode>('message');
  const [about, setAbout] = useState<Message | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const writing = useMemo(
    () => ({
      mode,
      setMode: (next: WritingMode) => {
        setMode(next);
        setAbout(null);
      },
      about,
      noteOn: (message: Message) => {
        setMode('note');
        setAbout(message);
      },
      forgetAbout: () => setAbout(null),
      field,
    }),
    [mode, about],
  );
  return <WritingContext value={writing}>{children}</WritingContext>;
}

export function useWriting(): Writing {
  const writing = use(WritingContext);
  if (writing === null) throw new Error('useWriting outside WritingProvider');
  return writing;
}
