import { z } from 'zod';
import { SKIN_TONES } from './emoji.ts';
import {
  CLOSINGS,
  LONGEST_EMOJI,
  LONGEST_ZONES,
  MOST_RECENT_EMOJI,
  TEXT_SIZES,
  THEMES,
  VOLUMES,
  ZOOM_STEPS,
  type Look,
  type LookChange,
  type ZoomStep,
} from './look.ts';

export const themeSchema = z.enum(THEMES);

const wishesSchema = z.object({
  zoom: z.literal(ZOOM_STEPS),
  textSize: z.enum(TEXT_SIZES),
  sidePanel: z.object({ beside: z.boolean(), over: z.boolean() }),
  seenZones: z.string().max(LONGEST_ZONES),
  recentEmoji: z.array(z.string().min(1).max(LONGEST_EMOJI)).max(MOST_RECENT_EMOJI),
  skinTone: z.literal(SKIN_TONES),
  volume: z.enum(VOLUMES),
  closing: z.enum(CLOSINGS),
  saidStays: z.boolean(),
  checksSpelling: z.boolean(),
});

export const lookSchema: z.ZodType<Look> = wishesSchema;
export const lookChangeSchema: z.ZodType<LookChange> = wishesSchema.partial().strict();
export const zoomStepSchema: z.ZodType<ZoomStep> = z.enum(['in', 'out', 'whole']);
