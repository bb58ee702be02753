import { z } from 'zod';
import { SKIN_TONES } from './emoji.ts';

/** How large everything is drawn, in percent; each step is one press of the keys. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

const zoomSchema = z.literal(ZOOM_STEPS);
export type Zoom = z.infer<typeof zoomSchema>;

/** `system`: as this PC is. */
export const themeSchema = z.enum(['light', 'dark', 'system']);

/** How large the letters are beside what they stand in. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;

export const VOLUMES = ['off', 'low', 'middle', 'high'] as const;
export type Volume = (typeof VOLUMES)[number];

/** What closing the window does: `ask` until somebody has said. `stay`: the desk goes on receiving without a window. */
export const CLOSINGS = ['ask', 'stay', 'quit'] as const;
export type Closing = (typeof CLOSINGS)[number];

/** What spelling is checked in, where the system can. */
export const SPELLING_LANGUAGES = ['ar', 'en'] as const;
export type SpellingLanguage = (typeof SPELLING_LANGUAGES)[number];

/** How the window looks on this PC, and what it was told about the PC itself: it stays here when the data go to another one. */
export const lookSchema = z.object({
  zoom: zoomSchema,
  textSize: z.enum(TEXT_SIZES),
  /** Whether the side panel is open: where it stands beside the thread, and where it has to lie over it. */
  sidePanel: z.object({ beside: z.boolean(), over: z.boolean() }),
  /** The two zones, this PC's and the pharmacy's, of which somebody has seen that they differ; '' for none. */
  seenZones: z.string().max(150),
  /** The emoji that were used last, the newest first, and the skin tone of those that have one. */
  recentEmoji: z.array(z.string().min(1).max(40)).max(40),
  skinTone: z.literal(SKIN_TONES),
  /** How loud alerts are. */
  volume: z.enum(VOLUMES),
  closing: z.enum(CLOSINGS),
  /** It was said once that the desk goes on without its window. */
  saidStays: z.boolean(),
  /** Whether spelling is checked while somebody writes, where this PC's system can. */
  checksSpelling: z.boolean(),
});
export type Look = z.infer<typeof lookSchema>;

/** What of it is to be another. */
export const lookChangeSchema = lookSchema.partial().strict();
export type LookChange = z.infer<typeof lookChangeSchema>;

export const changedLook = (look: Look, change: LookChange): Look => ({
  zoom: change.zoom ?? look.zoom,
  textSize: change.textSize ?? look.textSize,
  sidePanel: change.sidePanel ?? look.sidePanel,
  seenZones: change.seenZones ?? look.seenZones,
  recentEmoji: change.recentEmoji ?? look.recentEmoji,
  skinTone: change.skinTone ?? look.skinTone,
  volume: change.volume ?? look.volume,
  closing: change.closing ?? look.closing,
  saidStays: change.saidStays ?? look.saidStays,
  checksSpelling: change.checksSpelling ?? look.checksSpelling,
});

export const DEFAULT_LOOK: Look = {
  zoom: 100,
  textSize: 'normal',
  sidePanel: { beside: true, over: false },
  seenZones: '',
  recentEmoji: [],
  skinTone: 0,
  volume: 'middle',
  closing: 'ask',
  saidStays: false,
  checksSpelling: true,
};

/** As it was kept: each wish stands alone, so that one this version does not know takes no other with it. */
export const keptLookSchema = z
  .object({
    zoom: lookSchema.shape.zoom.catch(DEFAULT_LOOK.zoom),
    textSize: lookSchema.shape.textSize.catch(DEFAULT_LOOK.textSize),
    sidePanel: lookSchema.shape.sidePanel.catch(DEFAULT_LOOK.sidePanel),
    seenZones: lookSchema.shape.seenZones.catch(DEFAULT_LOOK.seenZones),
    recentEmoji: lookSchema.shape.recentEmoji.catch(DEFAULT_LOOK.recentEmoji),
    skinTone: lookSchema.shape.skinTone.catch(DEFAULT_LOOK.skinTone),
    volume: lookSchema.shape.volume.catch(DEFAULT_LOOK.volume),
    closing: lookSchema.shape.closing.catch(DEFAULT_LOOK.closing),
    saidStays: lookSchema.shape.saidStays.catch(DEFAULT_LOOK.saidStays),
    checksSpelling: lookSchema.shape.checksSpelling.catch(DEFAULT_LOOK.checksSpelling),
  })
  .catch(DEFAULT_LOOK);

export const zoomStepSchema = z.enum(['in', 'out', 'whole']);
export type ZoomStep = z.infer<typeof zoomStepSchema>;

/** The size after a step; the last one of its direction stays. */
export function zoomAfter(zoom: Zoom, step: ZoomStep): Zoom {
  if (step === 'whole') return DEFAULT_LOOK.zoom;
  const at = ZOOM_STEPS.indexOf(zoom) + (step === 'in' ? 1 : -1);
  return ZOOM_STEPS[Math.min(Math.max(at, 0), ZOOM_STEPS.length - 1)] ?? zoom;
}
