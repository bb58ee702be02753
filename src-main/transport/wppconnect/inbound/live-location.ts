import { z } from 'zod';

/** A wrong value counts as one: a place that moves must never pass for where somebody lives. */
const present = z.unknown().transform((value) => value !== undefined && value !== null);

/** The fields by which a place that moves is known: any of them is enough, because none is always there. */
export const liveLocationFields = {
  isLive: z.unknown().transform(Boolean),
  shareDuration: z.unknown().transform(Boolean),
  sequence: present,
  finalLat: present,
  finalLng: present,
};

interface MaybeLive {
  type: string;
  isLive: boolean;
  shareDuration: boolean;
  sequence: boolean;
  finalLat: boolean;
  finalLng: boolean;
}

/** `accuracy` says nothing: a place that does not move has it too. */
export function isLiveLocation(message: MaybeLive): boolean {
  if (message.type === 'live_location') return true;
  const { type, isLive, shareDuration, sequence, finalLat, finalLng } = message;
  return type === 'location' && (isLive || shareDuration || sequence || finalLat || finalLng);
}
