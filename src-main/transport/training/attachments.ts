import path from 'node:path';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import type { TransportMedia, TransportMessage } from '../transport.ts';

/** What a simulated customer sends besides text. */
export type TrainingContent = Pick<TransportMessage, 'waType' | 'body' | 'media' | 'location' | 'vcards'>;

/** Names beside the texts in resources/training/, made by scripts/training-files.ts. */
const FILES = {
  image: { fileName: 'prescription.jpg', mimeType: 'image/jpeg', width: 720, height: 960 },
  ptt: { fileName: 'voice.ogg', mimeType: 'audio/ogg; codecs=opus', durationMs: 4_000 },
  document: { fileName: 'order.pdf', mimeType: 'application/pdf' },
};

const NOTHING: Omit<TrainingContent, 'waType'> = { body: '', media: null, location: null, vcards: [] };

function withFile(waType: keyof typeof FILES, body = ''): TrainingContent {
  const media: TransportMedia = { ...UNKNOWN_APPEARANCE, sizeBytes: null, ...FILES[waType] };
  return { ...NOTHING, waType, body, media };
}

/** One of each kind, by the number of the customer who sends it after the opening texts. */
const ATTACHMENTS: Record<string, TrainingContent> = {
  '201900000002': {
    ...NOTHING,
    waType: 'location',
    location: {
      kind: 'location',
      latitude: 30.0444,
      longitude: 31.2357,
      name: 'مكان التدريب',
      address: 'شارع التدريب، القاهرة',
    },
  },
  '201900000003': withFile('document', 'My order'),
  '201900000004': withFile('image', 'دي الروشتة'),
  '201900000005': {
    ...NOTHING,
    waType: 'vcard',
    vcards: ['BEGIN:VCARD\nVERSION:3.0\nFN:جهة تدريب\nTEL:+201900000010\nEND:VCARD'],
  },
  '201900000006': withFile('ptt'),
};

export function textContent(body: string): TrainingContent {
  return { ...NOTHING, waType: 'chat', body };
}

export function findAttachment(phone: string): TrainingContent | undefined {
  return ATTACHMENTS[phone];
}

export function attachmentId(phone: string): string {
  return `TRAINING-${phone}-attachment`;
}

/** The file on disk behind a message of a simulated customer. */
export function findTrainingFile(folder: string, waMessageId: string): string | undefined {
  const phone = Object.keys(ATTACHMENTS).find((each) => attachmentId(each) === waMessageId);
  const name = phone && ATTACHMENTS[phone]?.media?.fileName;
  return name ? path.join(folder, name) : undefined;
}
