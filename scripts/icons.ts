/** `node scripts/icons.ts`: renders resources/icon.svg to the files that systems and installers ask for. */
import { writeFile } from 'node:fs/promises';
import { runScript } from './lib/expected-failure.ts';
import { inProject } from './lib/paths.ts';
import { renderIcons } from './packing/icons.ts';

await runScript(async () => {
  for (const [name, bytes] of Object.entries(await renderIcons())) {
    await writeFile(inProject('resources', name), bytes);
  }
  return 0;
});
