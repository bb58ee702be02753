// Called by electron-builder after it has copied Electron and the app.
const fs = require('node:fs/promises');
const path = require('node:path');

// What the runtime brought along for developing: its default app would otherwise be a second app in the package.
const LEFTOVERS = ['default_app.asar', '../rosheta-runtime.json', '../version'];

module.exports = async ({ appOutDir, packager }) => {
  const resources = packager.getResourcesDir(appOutDir);
  await Promise.all(LEFTOVERS.map((file) => fs.rm(path.join(resources, file), { force: true })));
  const feed = packager.config.publish;
  if (feed) await writeUpdateFile(path.join(resources, 'app-update.yml'), feed, packager.appInfo);
};

// electron-updater's settings. electron-builder writes them only beside installers, and then knows better (who signed
// it, say). JSON is YAML.
async function writeUpdateFile(file, feed, { updaterCacheDirName }) {
  const settings = JSON.stringify({ ...feed, updaterCacheDirName });
  await fs.writeFile(file, settings, { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
}
