import type { voiceTexts as arTexts } from '../ar/voice.ts';
import type { SameTexts } from '../text-files.ts';

/** Recording and hearing voice notes. */
export const voiceTexts: SameTexts<typeof arTexts> = {
  'voice.record': 'Record a voice note',
  'voice.record-hint': 'Click to record, or hold and release to send',
  'voice.microphone': 'Choose a microphone',
  'voice.microphone-system': 'System default',
  'voice.microphone-none': 'No microphone is connected',
  'voice.opening': 'Opening the microphone…',
  'voice.recording': 'Recording',
  'voice.paused': 'Recording paused',
  'voice.release': 'Release to send · slide away to cancel',
  'voice.release-cancels': 'Release to cancel',
  'voice.cancel': 'Cancel the recording',
  'voice.pause-recording': 'Pause',
  'voice.resume-recording': 'Continue recording',
  'voice.listen': 'Stop and listen before sending',
  'voice.send': 'Send the voice note',
  'voice.finishing': 'Preparing the recording…',
  'voice.sending': 'Sending…',
  'voice.discard': 'Delete the recording',
  'voice.time-left': '{{time}} left, then the recording stops and is kept.',
  'voice.too-short': 'Too short. Hold while you speak, or click once to start recording.',
  'voice.refused':
    'The system does not allow the microphone. Open the privacy settings of Windows, let desktop apps use the microphone, then try again.',
  'voice.missing': 'There is no microphone. Connect one, or a headset with one, then try again.',
  'voice.busy':
    'The microphone does not work or another program uses it. Close that program or choose another microphone.',
  'voice.was-cut': 'This recording was cut off. Listen to it before you send it.',
  'voice.kept': 'A recording that was not sent',
  'voice.hear': 'Listen',
  'voice.play': 'Play',
  'voice.pause': 'Pause',
  'voice.position': 'Position',
  'voice.speed': 'Playback speed {{speed}}',
  'voice.not-playable': 'This sound cannot be played here. Try it on the phone.',
  'voice.now-playing': 'Now playing',
  'voice.from': 'Voice note with',
  'voice.stop-playing': 'Close the player',
};
