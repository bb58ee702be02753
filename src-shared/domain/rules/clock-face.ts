import { z } from 'zod';

/** How times of day are shown: «1:30 م» or 13:30. */
export const CLOCK_FACES = ['12-hours', '24-hours'] as const;
export type ClockFace = (typeof CLOCK_FACES)[number];
export const clockFaceSchema = z.enum(CLOCK_FACES);
