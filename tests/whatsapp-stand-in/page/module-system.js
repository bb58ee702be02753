// WhatsApp Web's module system, as wa-js reaches into it: `__d`, `require`, `importNamespace`,
// `ErrorGuard` and `require('__debug').modulesMap` (wa-js src/loader/index.ts). wa-js looks modules
// up by what they export, so the names below only have to begin with "WA".

const modules = {};

/** Registers a module. The object is kept as it is: wa-js replaces functions on it to listen in. */
export function define(name, exports) {
  modules[name] = { factory: () => exports, exports };
  return exports;
}

function importNamespace(name) {
  const module = modules[name];
  if (!module) throw new Error(`Requiring unknown module "${name}"`);
  return module.exports;
}

/**
 * Publishes the globals. wa-js starts as soon as both `__d` and `require` exist, then waits until the
 * number of modules has been steady for 750 ms.
 */
export function publishModuleSystem() {
  self.ErrorGuard = { skipGuardGlobal() {} };
  self.importNamespace = importNamespace;
  self.__d = (name) => define(name, {});
  self.require = (name) => (name === '__debug' ? { modulesMap: modules } : importNamespace(name));
}
