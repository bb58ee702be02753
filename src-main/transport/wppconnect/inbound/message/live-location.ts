import { z } from 'zod';

const anything = z.unknown().optional();

/** The fields by which a place that moves is known: any of them is enough, because none is always there. */
export const liveLocationFields = {
  isLive: anything,
  shareDuration: anything,
  sequence: anything,
  finalLat: anything,
  finalLng: anything,
};

type LiveLocationFields = { readonly [Name in keyof typeof liveLocationFields]?: unknown };

const isThere = (value: unknown): boolean => value !== undefined && value !== null;

/**
 * A wrong value counts as well: a place that moves must never pass for where somebody lives. `accuracy` says nothing,
 * because a place that stays has it too.
 */
export function isLiveLocation(message: LiveLocationFields & { type: string }): boolean {
  const { type, isLive, shareDuration, sequence, finalLat, finalLng } = message;
  if (type === 'live_location') return true;
  const isMoving = Boolean(isLive) || Boolean(shareDuration) || [sequence, finalLat, finalLng].some(isThere);
  return type === 'location' && isMoving;
}
