import { useQuery } from '@tanstack/react-query';
import type { Message } from '#shared/domain/messages/message.ts';
import { queryKeys } from '../../api/query-keys.ts';
import { trackOf } from './next-voice.ts';
import { readWaveform } from './read-waveform.ts';
import { SoundPlayer } from './sound-player.tsx';

/** Decoding a longer one would take more than its picture is worth. */
const DECODED_UP_TO_BYTES = 6 * 1024 * 1024;

/** The sound of a message. Its picture comes with it, or is made of the sound when first looked at. */
export function SoundMessage({ message }: { message: Message }) {
  const { fileId = null, waveform = null, sizeBytes = null } = message.attachment ?? {};
  const isDecoded = waveform === null && fileId !== null && (sizeBytes ?? 0) <= DECODED_UP_TO_BYTES;
  const decoded = useQuery({
    queryKey: queryKeys.waveform(fileId ?? ''),
    queryFn: () => readWaveform(fileId ?? ''),
    enabled: isDecoded,
    staleTime: Number.POSITIVE_INFINITY,
  });
  const track = trackOf(message);
  if (track === undefined) return null;
  return <SoundPlayer track={track} waveform={waveform ?? decoded.data ?? null} />;
}
