import { z } from 'zod';

/** The number of a row. */
export const idSchema = z.number().int().positive();
