// Called by electron-builder after it has copied Electron and the app. Removes what the runtime brought along
// for developing: its default app would otherwise be a second app inside the package.
const fs = require('node:fs/promises');
const path = require('node:path');

const LEFTOVERS = ['resources/default_app.asar', 'rosheta-runtime.json', 'version'];

module.exports = async ({ appOutDir }) => {
  await Promise.all(LEFTOVERS.map((file) => fs.rm(path.join(appOutDir, file), { force: true })));
};
