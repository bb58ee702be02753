/** A few small source files, by path. */
export type Sample = Record<string, string>;

const NOTHING = 'export {};\n';

/** A sample whose first file imports the second. */
function importing(from: string, to: string): Sample {
  return { [from]: `import '${relative(from, to)}';\n`, [to]: NOTHING };
}

/** From a file two folders deep to another file; samples keep to that depth. */
function relative(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}

/** For each rule of .dependency-cruiser.cjs, code that breaks it. */
export const forbiddenSamples: Record<string, Sample> = {
  'shared-stands-alone': importing('src-shared/text/fold.ts', 'src-main/log/logger.ts'),
  'renderer-uses-shared': importing('src-renderer/inbox/list.tsx', 'src-main/store/store.ts'),
  'preload-uses-shared': importing('src-main/preload/preload.ts', 'src-main/log/logger.ts'),
  'log-uses-shared': importing('src-main/log/logger.ts', 'src-main/app/paths.ts'),
  'lib-stands-alone': importing('src-main/lib/clock.ts', 'src-main/events/bus.ts'),
  'foundation-rooms': importing('src-main/store/store.ts', 'src-main/events/bus.ts'),
  'core-rooms': importing('src-main/outbox/outbox.ts', 'src-main/transport/training/training.ts'),
  'outer-rooms': importing('src-main/ipc/handlers.ts', 'src-main/transport/wppconnect/driver.ts'),
  'app-for-types': importing('src-main/ipc/handlers.ts', 'src-main/app/windows.ts'),
  'app-room': importing('src-main/app/windows.ts', 'src-main/outbox/outbox.ts'),
  'compose-for-main': importing('src-main/app/windows.ts', 'src-main/compose/open-data.ts'),
  'whatsapp-packages': { 'src-main/outbox/outbox.ts': "import 'puppeteer-core';\n" },
  'database-packages': {
    'src-main/desk/desk.ts': "import type { Kysely } from 'kysely';\nexport type K = Kysely<object>;\n",
  },
  'updater-package': { 'src-main/app/updater.ts': "import 'electron-updater';\n" },
  'electron-package': { 'src-renderer/shell/app.tsx': "import 'electron';\n" },
  'no-node-in-windows': { 'src-shared/text/fold.ts': "import 'node:fs';\n" },
  'app-without-tests': importing('src-main/store/store.ts', 'tests/unit/helper.ts'),
  'no-circles': {
    'src-shared/text/a.ts': "import './b.ts';\n",
    'src-shared/text/b.ts': "import './a.ts';\n",
  },
  'found-on-disk': { 'src-shared/text/a.ts': "import './missing.ts';\n" },
};

/** Code that no rule may complain about. */
export const allowedSample: Sample = {
  'src-shared/ipc/contract.ts': "import { z } from 'zod';\nexport const text = z.string();\n",
  'src-main/log/logger.ts': "import 'electron-log/main';\n",
  'src-main/lib/clock.ts': "import '../log/logger.ts';\n",
  'src-main/app/windows.ts':
    "import 'electron';\nimport '../log/logger.ts';\nexport type Windows = object;\n",
  'src-main/store/store.ts':
    "import 'kysely';\nimport 'better-sqlite3';\nimport '../../src-shared/ipc/contract.ts';\n",
  'src-main/transport/transport.ts': NOTHING,
  'src-main/transport/wppconnect/driver.ts':
    "import '@wppconnect-team/wppconnect';\nimport '../transport.ts';\n",
  'src-main/outbox/outbox.ts':
    "import '../lib/clock.ts';\nimport '../store/store.ts';\nimport '../transport/transport.ts';\nimport 'node:path';\n",
  'src-main/ipc/handlers.ts':
    "import type { Windows } from '../app/windows.ts';\nimport '../outbox/outbox.ts';\nexport type W = Windows;\n",
  'src-main/main.ts': "import './compose/open-data.ts';\nimport './app/windows.ts';\n",
  'src-main/compose/open-data.ts':
    "import '../ipc/handlers.ts';\nimport '../transport/wppconnect/driver.ts';\nimport '../app/windows.ts';\n",
  'src-renderer/shell/app.tsx': "import 'react';\nimport '../../src-shared/ipc/contract.ts';\n",
};
