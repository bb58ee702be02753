import { z } from 'zod';

/** How large everything is drawn, in percent; each step is one press of the keys. */
export const ZOOM_STEPS = [80, 90, 100, 110, 125, 150, 175, 200] as const;

const zoomSchema = z.literal(ZOOM_STEPS);
export type Zoom = z.infer<typeof zoomSchema>;

/** How large the letters are beside what they stand in. */
export const TEXT_SIZES = ['normal', 'large', 'larger'] as const;

/** How the window looks on this PC: it stays here when the data go to another one. */
export const lookSchema = z.object({
  zoom: zoomSchema,
  textSize: z.enum(TEXT_SIZES),
  /** Whether the side panel is open: where it stands beside the thread, and where it has to lie over it. */
  sidePanel: z.object({ beside: z.boolean(), over: z.boolean() }),
});
export type Look = z.infer<typeof lookSchema>;

/** What of it is to be another. */
export const lookChangeSchema = lookSchema.partial().strict();
export type LookChange = z.infer<typeof lookChangeSchema>;

export const changedLook = (look: Look, { zoom, textSize, sidePanel }: LookChange): Look => ({
  zoom: zoom ?? look.zoom,
  textSize: textSize ?? look.textSize,
  sidePanel: sidePanel ?? look.sidePanel,
});

export const DEFAULT_LOOK: Look = {
  zoom: 100,
  textSize: 'normal',
  sidePanel: { beside: true, over: false },
};

export const zoomStepSchema = z.enum(['in', 'out', 'whole']);
export type ZoomStep = z.infer<typeof zoomStepSchema>;

/** The size after a step; the last one of its direction stays. */
export function zoomAfter(zoom: Zoom, step: ZoomStep): Zoom {
  if (step === 'whole') return DEFAULT_LOOK.zoom;
  const at = ZOOM_STEPS.indexOf(zoom) + (step === 'in' ? 1 : -1);
  return ZOOM_STEPS[Math.min(Math.max(at, 0), ZOOM_STEPS.length - 1)] ?? zoom;
}
