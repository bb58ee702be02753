// Before anything is installed, in whatever Node a person has: the one that the other scripts run in comes with `npm ci`.
import { readFileSync } from 'node:fs';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const needed = Number(engines.node.replace('>=', ''));
const [has] = process.versions.node.split('.').map(Number);
if (has < needed) {
  console.error(`Rosheta needs Node.js ${needed} or newer to be installed; this is ${process.version}.`);
  console.error('Install the current LTS from https://nodejs.org, then run the command again.');
  process.exit(1);
}
