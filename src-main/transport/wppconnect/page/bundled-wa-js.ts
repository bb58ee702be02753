import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** The wa-js that came with the program, exactly as the library finds it. */
export interface BundledWaJs {
  version: string;
  /** Where the library reads it from; inside the program's archive when it is packed. */
  file: string;
}

let found: BundledWaJs | undefined;

export function bundledWaJs(): BundledWaJs {
  if (found) return found;
  const require = createRequire(__filename);
  const file = createRequire(require.resolve('@wppconnect-team/wppconnect')).resolve('@wppconnect/wa-js');
  const manifest = readFileSync(path.join(path.dirname(file), '..', 'package.json'), 'utf8');
  found = { version: (JSON.parse(manifest) as { version: string }).version, file };
  return found;
}
