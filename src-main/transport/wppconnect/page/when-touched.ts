type Require = NodeJS.Require;

/**
 * Whoever asks for one of these packages during the work gets a stand-in for its default export, which becomes the
 * package when it is first touched. Only for packages that are taken whole (`require('x')`, `x()`, `x.y`), not apart.
 */
export function loadingWhenTouched<T>(require: Require, packages: readonly string[], work: () => T): T {
  const files = packages.map((name) => require.resolve(name)).filter((file) => !require.cache[file]);
  for (const file of files) {
    const standIn = whenTouched(() => defaultExport(require(file)));
    require.cache[file] = { id: file, filename: file, loaded: true, exports: standIn } as NodeJS.Module;
  }
  try {
    return work();
  } finally {
    for (const file of files) delete require.cache[file];
  }
}

/** What a default import of TypeScript or Babel means. */
function defaultExport(exports: unknown): object {
  const isModule = Boolean((exports as { __esModule?: boolean }).__esModule);
  return isModule ? (exports as { default: object }).default : (exports as object);
}

function whenTouched(load: () => object): object {
  let real: object | undefined;
  const touched = (): object => (real ??= load());
  // Only a function can be called and constructed.
  return new Proxy(function standIn() {}, {
    // The compiled `import` asks for this at once: it is no touch.
    get: (_, name) => (name === '__esModule' ? undefined : (Reflect.get(touched(), name) as unknown)),
    has: (_, name) => Reflect.has(touched(), name),
    apply: (_, self, args) =>
      Reflect.apply(touched() as (...args: unknown[]) => unknown, self, args as unknown[]),
    construct: (_, args) =>
      Reflect.construct(touched() as new (...args: unknown[]) => unknown, args as unknown[]) as object,
  });
}
