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
  'shared-text': importing('src-shared/text/fold.ts', 'src-shared/domain/bilingual.ts'),
  'shared-phone': importing('src-shared/phone/jid.ts', 'src-shared/domain/bilingual.ts'),
  'shared-domain': importing('src-shared/domain/settings.ts', 'src-shared/desk/menu.ts'),
  'shared-time': importing('src-shared/time/zone.ts', 'src-shared/desk/menu.ts'),
  'shared-desk': importing('src-shared/desk/menu.ts', 'src-shared/ipc/contract.ts'),
  'shared-ipc': importing('src-shared/ipc/contract.ts', 'src-shared/desk/menu.ts'),
  'renderer-uses-shared': importing('src-renderer/inbox/list.tsx', 'src-main/store/contract/store.ts'),
  'renderer-ground': importing('src-renderer/api/invoke.ts', 'src-renderer/i18n/words.ts'),
  'renderer-kit': importing('src-renderer/ui/avatar.tsx', 'src-renderer/navigation/navigation.tsx'),
  'renderer-base': importing('src-renderer/drafts/drafts.tsx', 'src-renderer/notes/notes-api.ts'),
  'renderer-features': importing('src-renderer/tickets/page.tsx', 'src-renderer/conversation/aside.tsx'),
  'renderer-assembled': importing('src-renderer/inbox/inbox.tsx', 'src-renderer/shell/desk.tsx'),
  'renderer-shell': importing('src-renderer/shell/app.tsx', 'src-renderer/trusted-types.ts'),
  'preload-uses-shared': importing('src-main/preload/preload.ts', 'src-main/log/logger.ts'),
  'log-uses-shared': importing('src-main/log/logger.ts', 'src-main/app/paths.ts'),
  'lib-stands-alone': importing('src-main/lib/clock.ts', 'src-main/events/bus.ts'),
  foundation: importing('src-main/store/client/create-store.ts', 'src-main/events/bus.ts'),
  'drivers-apart': importing(
    'src-main/transport/cloud/content.ts',
    'src-main/transport/wppconnect/choices.ts',
  ),
  core: importing('src-main/outbox/outbox.ts', 'src-main/transport/training/training.ts'),
  outer: importing('src-main/ipc/handlers.ts', 'src-main/transport/wppconnect/driver.ts'),
  'app-for-types': importing('src-main/ipc/handlers.ts', 'src-main/app/windows.ts'),
  app: importing('src-main/app/windows.ts', 'src-main/outbox/outbox.ts'),
  'store-contract': importing('src-main/store/contract/store.ts', 'src-main/store/schema/schema.ts'),
  'store-schema': importing('src-main/store/schema/tx.ts', 'src-main/store/rows/settings.ts'),
  'store-rows': importing('src-main/store/rows/outbox.ts', 'src-main/store/pipelines/queue-message.ts'),
  'store-pipelines': importing('src-main/store/pipelines/incoming.ts', 'src-main/store/operations/merge.ts'),
  'store-transaction': importing(
    'src-main/store/transaction/transact.ts',
    'src-main/store/operations/merge.ts',
  ),
  'data-events-from-the-store': importing('src-main/outbox/outbox.ts', 'src-main/events/create-bus.ts'),
  'store-operations': importing('src-main/store/operations/merge.ts', 'src-main/store/worker/worker.ts'),
  'store-database': importing('src-main/store/database/open.ts', 'src-main/store/rows/outbox.ts'),
  'store-export': importing('src-main/store/export/open-snapshot.ts', 'src-main/store/rows/messages.ts'),
  'store-worker': importing('src-main/store/worker/protocol.ts', 'src-main/store/client/create-store.ts'),
  'store-client': importing('src-main/store/client/create-store.ts', 'src-main/store/operations/merge.ts'),
  'store-migrations': importing('src-main/store/migrations/0010-first.ts', 'src-shared/text/fold-text.ts'),
  'store-from-outside': importing('src-main/outbox/outbox.ts', 'src-main/store/rows/outbox.ts'),
  'compose-for-main': importing('src-main/app/windows.ts', 'src-main/compose/open-data.ts'),
  'whatsapp-packages': { 'src-main/outbox/outbox.ts': "import 'puppeteer-core';\n" },
  'database-packages': {
    'src-main/desk/desk.ts': "import type { Kysely } from 'kysely';\nexport type K = Kysely<object>;\n",
  },
  'updater-package': { 'src-main/app/updater.ts': "import 'electron-updater';\n" },
  'electron-package': { 'src-renderer/shell/app.tsx': "import 'electron';\n" },
  'no-node-in-windows': { 'src-shared/text/fold.ts': "import 'node:fs';\n" },
  'app-without-tests': importing('src-main/media/vault.ts', 'tests/unit/helper.ts'),
  'no-circles': {
    'src-shared/text/a.ts': "import './b.ts';\n",
    'src-shared/text/b.ts': "import './a.ts';\n",
  },
  'found-on-disk': { 'src-shared/text/a.ts': "import './missing.ts';\n" },
};

/** Code that no rule may complain about. */
export const allowedSample: Sample = {
  'src-shared/ipc/contract.ts': "import { z } from 'zod';\nexport const text = z.string();\n",
  'src-shared/text/fold.ts': NOTHING,
  'src-shared/domain/settings.ts': "import '../text/fold.ts';\n",
  'src-shared/time/zone.ts': "import '../domain/settings.ts';\n",
  'src-shared/desk/menu.ts': "import '../time/zone.ts';\nimport '../text/fold.ts';\n",
  'src-main/log/logger.ts': "import 'electron-log/main';\n",
  'src-main/lib/clock.ts': "import '../log/logger.ts';\n",
  'src-main/app/windows.ts':
    "import 'electron';\nimport '../log/logger.ts';\nexport type Windows = object;\n",
  'src-main/store/contract/store.ts': "import '../../../src-shared/ipc/contract.ts';\n",
  'src-main/store/schema/tx.ts': "import 'kysely';\nimport '../contract/store.ts';\n",
  'src-main/store/migrations/0010-first.ts': "import 'better-sqlite3';\n",
  'src-main/store/worker/worker.ts': "import '../migrations/0010-first.ts';\nimport '../schema/tx.ts';\n",
  'src-main/store/client/create-store.ts':
    "import '../contract/store.ts';\nimport '../worker/worker.ts';\nimport '../../log/logger.ts';\n",
  'src-main/transport/transport.ts': NOTHING,
  'src-main/transport/wppconnect/driver.ts':
    "import '@wppconnect-team/wppconnect';\nimport '../transport.ts';\n",
  'src-main/outbox/outbox.ts':
    "import '../lib/clock.ts';\nimport '../store/contract/store.ts';\nimport '../transport/transport.ts';\nimport 'node:path';\n",
  'src-main/ipc/handlers.ts':
    "import type { Windows } from '../app/windows.ts';\nimport '../outbox/outbox.ts';\nexport type W = Windows;\n",
  'src-main/main.ts': "import './compose/open-data.ts';\nimport './app/windows.ts';\n",
  'src-main/compose/open-data.ts':
    "import '../ipc/handlers.ts';\nimport '../transport/wppconnect/driver.ts';\nimport '../app/windows.ts';\n",
  'src-renderer/shell/app.tsx':
    "import 'react';\nimport '../../src-shared/ipc/contract.ts';\nimport '../conversation/conversation.tsx';\n",
  'src-renderer/conversation/conversation.tsx': "import '../tickets/tickets.tsx';\n",
  'src-renderer/tickets/tickets.tsx':
    "import '../labels/chips.tsx';\nimport '../navigation/navigation.tsx';\nimport '../ui/avatar.tsx';\n",
  'src-renderer/labels/chips.tsx': "import '../ui/avatar.tsx';\nimport '../api/invoke.ts';\n",
  'src-renderer/navigation/navigation.tsx': "import '../i18n/words.ts';\n",
  'src-renderer/ui/avatar.tsx': "import '../i18n/words.ts';\nimport '../api/invoke.ts';\n",
  'src-renderer/i18n/words.ts': NOTHING,
  'src-renderer/api/invoke.ts': NOTHING,
};

/** Three folders in a circle, one way of it by a type alone; the files are in none. */
export function circlingSample(tree: string): Sample {
  return {
    [`${tree}/one/a.ts`]: "import type { B } from '../two/b.ts';\nexport type A = B;\n",
    [`${tree}/one/d.ts`]: NOTHING,
    [`${tree}/two/b.ts`]: "import '../three/c.ts';\nexport type B = object;\n",
    [`${tree}/three/c.ts`]: "import '../one/d.ts';\n",
  };
}

/** The same folders without a circle. */
export function straightSample(tree: string): Sample {
  return {
    [`${tree}/one/a.ts`]: "import '../two/b.ts';\nimport '../three/c.ts';\n",
    [`${tree}/two/b.ts`]: "import '../three/c.ts';\n",
    [`${tree}/three/c.ts`]: NOTHING,
  };
}
