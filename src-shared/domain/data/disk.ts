import { z } from 'zod';

/**
 * How much room the disk has for the desk's data.
 * - `low`: it is full but for the reserve, which has been given up so that the work goes on.
 * - `full`: nothing can be stored any more until somebody makes room.
 */
export const diskStateSchema = z.enum(['ok', 'low', 'full']);
export type DiskState = z.infer<typeof diskStateSchema>;
