import { SKIN_TONES, type SkinTone } from './emoji.ts';

// Plain: the window is made by it before anything else is read. What checks calls and files of others is in look-schemas.ts.

/** How large everything is drawn, in percent; each step is one press of the keys. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;
export type Zoom = (typeof ZOOM_STEPS)[number];

/** `system`: as this PC is. */
export const THEMES = ['light', 'dark', 'system'] as const;

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

/** Of the name of a zone. */
export const LONGEST_ZONES = 150;
/** How many of the emoji that were used last are kept, and how long one can be. */
export const MOST_RECENT_EMOJI = 40;
export const LONGEST_EMOJI = 40;

/** How the window looks on this PC, and what it was told about the PC itself: it stays here when the data go to another one. */
export type Look = {
  zoom: Zoom;
  textSize: (typeof TEXT_SIZES)[number];
  /** Whether the side panel is open: where it stands beside the thread, and where it has to lie over it. */
  sidePanel: { beside: boolean; over: boolean };
  /** The two zones, this PC's and the pharmacy's, of which somebody has seen that they differ; '' for none. */
  seenZones: string;
  /** The emoji that were used last, the newest first, and the skin tone of those that have one. */
  recentEmoji: string[];
  skinTone: SkinTone;
  /** How loud alerts are. */
  volume: Volume;
  closing: Closing;
  /** It was said once that the desk goes on without its window. */
  saidStays: boolean;
  /** Whether spelling is checked while somebody writes, where this PC's system can. */
  checksSpelling: boolean;
};

/** What of it is to be another. */
export type LookChange = { [Wish in keyof Look]?: Look[Wish] | undefined };

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

/** As it was kept: each wish stands alone, so that one this version does not know takes no other with it. @param kept any JSON. */
export function keptLook(kept: unknown): Look {
  const wishes: Partial<Record<keyof Look, unknown>> = isObject(kept) ? kept : {};
  const usual = DEFAULT_LOOK;
  return {
    zoom: oneOf(ZOOM_STEPS, wishes.zoom) ?? usual.zoom,
    textSize: oneOf(TEXT_SIZES, wishes.textSize) ?? usual.textSize,
    sidePanel: sidePanelOf(wishes.sidePanel) ?? usual.sidePanel,
    seenZones: isText(wishes.seenZones, 0, LONGEST_ZONES) ? wishes.seenZones : usual.seenZones,
    recentEmoji: isEmojiList(wishes.recentEmoji) ? wishes.recentEmoji : usual.recentEmoji,
    skinTone: oneOf(SKIN_TONES, wishes.skinTone) ?? usual.skinTone,
    volume: oneOf(VOLUMES, wishes.volume) ?? usual.volume,
    closing: oneOf(CLOSINGS, wishes.closing) ?? usual.closing,
    saidStays: truth(wishes.saidStays) ?? usual.saidStays,
    checksSpelling: truth(wishes.checksSpelling) ?? usual.checksSpelling,
  };
}

/** That of `known` which `value` is. */
export const oneOf = <T>(known: readonly T[], value: unknown): T | undefined =>
  known.find((each) => each === value);

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const truth = (value: unknown): boolean | undefined => (typeof value === 'boolean' ? value : undefined);

const isText = (value: unknown, least: number, most: number): value is string =>
  typeof value === 'string' && value.length >= least && value.length <= most;

const isEmojiList = (value: unknown): value is string[] =>
  Array.isArray(value) &&
  value.length <= MOST_RECENT_EMOJI &&
  value.every((each) => isText(each, 1, LONGEST_EMOJI));

function sidePanelOf(value: unknown): Look['sidePanel'] | undefined {
  if (!isObject(value)) return undefined;
  const [beside, over] = [truth(value['beside']), truth(value['over'])];
  return beside === undefined || over === undefined ? undefined : { beside, over };
}

export type ZoomStep = 'in' | 'out' | 'whole';

/** The size after a step; the last one of its direction stays. */
export function zoomAfter(zoom: Zoom, step: ZoomStep): Zoom {
  if (step === 'whole') return DEFAULT_LOOK.zoom;
  const at = ZOOM_STEPS.indexOf(zoom) + (step === 'in' ? 1 : -1);
  return ZOOM_STEPS[Math.min(Math.max(at, 0), ZOOM_STEPS.length - 1)] ?? zoom;
}
