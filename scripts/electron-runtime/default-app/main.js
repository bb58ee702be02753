// The fallback runtime's default app: makes `electron [flags] <app folder>` work as it does in the official
// build. It is packed into resources/default_app.asar and runs inside Electron, never in Node.
const path = require('node:path');
const { app } = require('electron');

const argument = process.argv.slice(1).find((value) => !value.startsWith('-'));
if (argument === undefined) {
  process.stderr.write('Say which app to start: electron <app folder>\n');
  app.exit(1);
} else {
  const folder = path.resolve(argument);
  const manifest = require(path.join(folder, 'package.json'));
  app.setAppPath(folder);
  app.setName(manifest.productName ?? manifest.name);
  app.setVersion(manifest.version ?? '0.0.0');
  require(path.resolve(folder, manifest.main));
}
