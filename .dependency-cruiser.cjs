// Which folder may import from which, written down as rules.
// Run and tested by scripts/check/dependency-rules.ts, which breaks every rule once on purpose.

/** What every part of the main process may use. */
const GROUND = ['^src-shared/', '^src-main/log/', '^src-main/lib/'];
/** The folders that know one thing each and none of the others. */
const FOUNDATION = ['store', 'media', 'events', 'http'];
/** The folders that do the pharmacy's work. */
const CORE = [
  'ingest',
  'outbox',
  'desk',
  'staff',
  'backup',
  'updates',
  'local-api',
  'records',
  'full-export',
  'inspection',
];
/** The parts of the transport that everyone may know: the ports, not the drivers. */
const TRANSPORT_PORT = '^src-main/transport/(transport|types|wa-js-source)\\.ts$';

/** The floors of the renderer, from the ground up; a folder that none of them names is a feature. */
const RENDERER_FLOORS = {
  /** The way to the main process, and the words. */
  ground: ['api', 'i18n'],
  /** What everything is drawn with. */
  kit: ['ui'],
  /** What several features stand on: where one is, what is not sent yet, how it looks. */
  base: ['attachments', 'drafts', 'look', 'navigation', 'palette', 'settings-form', 'shortcuts', 'window'],
  /** What puts the features together. */
  assembled: ['composer', 'conversation', 'inbox', 'settings'],
  shell: ['shell'],
};
const NO_FEATURES = Object.values(RENDERER_FLOORS).flat();

const rendererFolder = (...names) => `^src-renderer/(${names.join('|')})/`;

/**
 * The floors of the store, the lowest first, each with what it may use below itself. Migrations use nothing at all: what
 * they need is frozen beside them.
 */
const STORE_FLOORS = {
  contract: ['contract'],
  schema: ['contract', 'schema'],
  rows: ['contract', 'schema', 'rows'],
  pipelines: ['contract', 'schema', 'rows', 'pipelines'],
  transaction: ['contract', 'schema', 'rows', 'transaction'],
  operations: ['contract', 'schema', 'rows', 'pipelines', 'operations'],
  database: ['schema', 'migrations', 'database'],
  export: ['database', 'export'],
  worker: ['contract', 'schema', 'transaction', 'operations', 'migrations', 'database', 'worker'],
  client: ['contract', 'database', 'worker', 'client'],
};
/** Where the parts of the main process are put together. */
const COMPOSITION = '^src-main/compose/';
/** What the rest of the main process may see of the store. */
const STORE_FACE = ['contract', 'client', 'database', 'export'];

const folder = (...names) => `^src-main/(${names.join('|')})/`;
const SAME_FOLDER = '^src-main/$1/';
const packages = (...names) => `(^|/)(node_modules/)?(${names.join('|')})(/|$)`;

/** The floors of src-shared: each may import itself and the floors it names, all of which lie below it. */
const SHARED_FLOORS = {
  text: [],
  phone: ['text'],
  domain: ['text'],
  time: ['text', 'domain'],
  desk: ['text', 'phone', 'domain', 'time'],
  ipc: ['domain'],
};

/** Files matching `from` may import nothing of the project but `allowed`. */
function only(name, from, allowed, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: from },
    to: { path: '^(src-|tests/|scripts/)', pathNot: allowed },
  };
}

const floors = (names) => `^src-main/store/(${names.join('|')})/`;

/** One rule for each floor of the store. */
function storeFloors() {
  return Object.entries(STORE_FLOORS).map(([floor, below]) =>
    only(
      `store-${floor}`,
      floors([floor]),
      [...GROUND, floors(below)],
      'Each floor of the store uses those below it, and none above.',
    ),
  );
}

/** Nobody but `owners` may import these npm packages. */
function reserved(name, owners, packageNames, comment) {
  return {
    name,
    severity: 'error',
    comment,
    from: { path: '^src-', pathNot: owners },
    to: { path: packages(...packageNames) },
  };
}

module.exports = {
  forbidden: [
    only('shared-stands-alone', '^src-shared/', ['^src-shared/'], 'Shared code runs in every process.'),
    ...Object.entries(SHARED_FLOORS).map(([floor, below]) =>
      only(
        `shared-${floor}`,
        `^src-shared/${floor}/`,
        [`^src-shared/(${[floor, ...below].join('|')})/`],
        'What is said and stored knows nothing of what is decided about it.',
      ),
    ),
    only(
      'renderer-uses-shared',
      '^src-renderer/',
      ['^src-renderer/', '^src-shared/'],
      'The window reaches the rest through IPC.',
    ),
    only(
      'renderer-ground',
      '^src-renderer/(api|i18n)/',
      ['^src-renderer/$1/', '^src-shared/'],
      'The way to the main process and the words know nobody, nor each other.',
    ),
    only(
      'renderer-kit',
      rendererFolder(...RENDERER_FLOORS.kit),
      [rendererFolder(...RENDERER_FLOORS.ground, ...RENDERER_FLOORS.kit), '^src-shared/'],
      'The parts that everything is drawn with know nothing of what is drawn.',
    ),
    only(
      'renderer-base',
      rendererFolder(...RENDERER_FLOORS.base),
      [
        rendererFolder(...RENDERER_FLOORS.ground, ...RENDERER_FLOORS.kit, ...RENDERER_FLOORS.base),
        '^src-shared/',
      ],
      'What features stand on knows no feature.',
    ),
    {
      name: 'renderer-features',
      severity: 'error',
      comment: 'A feature may use another one, but not what puts them together.',
      from: { path: '^src-renderer/[^/]+/', pathNot: rendererFolder(...NO_FEATURES) },
      to: {
        path: [
          rendererFolder(...RENDERER_FLOORS.assembled, ...RENDERER_FLOORS.shell),
          '^src-renderer/[^/]+$',
        ],
      },
    },
    {
      name: 'renderer-assembled',
      severity: 'error',
      comment: 'Conversation, inbox and settings stand in the shell, and know nothing of it.',
      from: { path: rendererFolder(...RENDERER_FLOORS.assembled) },
      to: { path: [rendererFolder(...RENDERER_FLOORS.shell), '^src-renderer/[^/]+$'] },
    },
    {
      name: 'renderer-shell',
      severity: 'error',
      comment: "The start of the window is nobody's library.",
      from: { path: rendererFolder(...RENDERER_FLOORS.shell) },
      to: { path: '^src-renderer/[^/]+$' },
    },
    only(
      'preload-uses-shared',
      folder('preload'),
      ['^src-main/preload/', '^src-shared/'],
      'The preload file is a bridge, nothing more.',
    ),
    only(
      'log-uses-shared',
      folder('log'),
      ['^src-main/log/', '^src-shared/'],
      'Everyone logs, so the log knows nobody.',
    ),
    only(
      'lib-stands-alone',
      folder('lib'),
      ['^src-main/lib/', '^src-main/log/', '^src-shared/'],
      'Small mechanisms that everyone uses know nobody.',
    ),
    only(
      'foundation',
      '^src-main/(transport|store|media|events|http)/',
      [...GROUND, SAME_FOLDER],
      'These folders know nothing of each other.',
    ),
    {
      name: 'drivers-apart',
      severity: 'error',
      comment:
        'A driver knows WhatsApp by its own way, and no other driver; what two need lies beside the port.',
      from: { path: '^src-main/transport/([^/]+)/' },
      to: { path: '^src-main/transport/[^/]+/', pathNot: '^src-main/transport/$1/' },
    },
    only(
      'core',
      `^src-main/(${CORE.join('|')})/`,
      [...GROUND, SAME_FOLDER, folder(...FOUNDATION), TRANSPORT_PORT],
      'The work of the pharmacy sees transports only through their port, and never the windows or IPC.',
    ),
    only(
      'outer',
      '^src-main/(ipc|api)/',
      [...GROUND, SAME_FOLDER, folder(...FOUNDATION), folder(...CORE), TRANSPORT_PORT, '^src-main/app/'],
      'IPC and the HTTP API call the core; drivers of a transport are out of their sight.',
    ),
    {
      ...only(
        'app-for-types',
        '^src-main/(ipc|api)/',
        ['$^'],
        "IPC and the HTTP API may name the app folder's types only.",
      ),
      to: { path: '^src-main/app/', dependencyTypesNot: ['type-only'] },
    },
    only(
      'app',
      folder('app'),
      [...GROUND, '^src-main/app/', folder(...FOUNDATION)],
      'Windows and lifecycle know no work of the pharmacy; compose wires them to the rest.',
    ),

    ...storeFloors(),
    only(
      'store-migrations',
      '^src-main/store/migrations/',
      ['^src-main/store/migrations/'],
      'What a migration once did to a database it must do forever, so it uses nothing that may change.',
    ),
    {
      name: 'data-events-from-the-store',
      severity: 'error',
      comment:
        'What became of the data only the store says: nobody but who composes the desk has the bus that can.',
      from: { path: '^src-main/', pathNot: COMPOSITION },
      to: { path: '^src-main/events/create-bus\\.ts$' },
    },
    {
      name: 'store-from-outside',
      severity: 'error',
      comment: 'The rest of the main process calls the store and reaches none of its tables.',
      from: { path: '^src-main/', pathNot: '^src-main/store/' },
      to: { path: '^src-main/store/', pathNot: floors(STORE_FACE) },
    },
    {
      name: 'compose-for-main',
      severity: 'error',
      comment: 'Parts are put together in one place, which none of them knows.',
      from: { path: '^src-', pathNot: ['^src-main/main\\.ts$', '^src-main/compose/'] },
      to: { path: '^src-main/compose/' },
    },

    reserved(
      'whatsapp-packages',
      ['^src-main/transport/wppconnect/'],
      ['@wppconnect-team', '@wppconnect', 'puppeteer[^/]*'],
      'Only the WPPConnect driver knows WPPConnect and puppeteer.',
    ),
    reserved(
      'database-packages',
      ['^src-main/store/'],
      ['kysely', 'better-sqlite3[^/]*'],
      'Only the store knows SQL.',
    ),
    reserved(
      'updater-package',
      ['^src-main/updates/'],
      ['electron-updater'],
      'Only the folder of updates knows what brings them.',
    ),
    reserved(
      'electron-package',
      ['^src-main/'],
      ['electron', 'electron-log'],
      'Only the main process and its preload see Electron.',
    ),
    {
      name: 'no-node-in-windows',
      severity: 'error',
      comment: 'Shared and renderer code runs where Node does not.',
      from: { path: '^src-(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'app-without-tests',
      severity: 'error',
      comment: 'Nothing that is shipped may need the tests or the scripts.',
      from: { path: '^src-' },
      to: { path: '^(tests|scripts)/' },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'Two files that need each other are one file, or three.',
      from: {},
      to: { circular: true },
    },
    {
      name: 'found-on-disk',
      severity: 'error',
      comment: 'An import that leads nowhere.',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // With the default parser TypeScript 7 isn't understood: no modules are found and all seems well.
    parser: 'swc',
    // Type imports are dependencies too: a folder's types are its language.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    builtInModules: { add: ['electron'] },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.js', '.cjs', '.mjs', '.json'],
    },
  },
};
