// Run as a process of its own, to be killed at one of the steps of a run: the n-th, counted over all of them.
import { deskPlace } from './desk-place.ts';
import { externalBackups } from './external-desk.ts';

const [userData = '', key = '', killAt = '0'] = process.argv.slice(2);
let steps = 0;
const backups = externalBackups({
  place: deskPlace(userData),
  key: Buffer.from(key, 'hex'),
  partBytes: 200_000,
  steps: {
    step: (name) => {
      steps += 1;
      if (steps !== Number(killAt)) return;
      process.stdout.write(name);
      process.kill(process.pid, 'SIGKILL');
    },
    bytes: () => {},
  },
});
const { problem } = await backups.run();
process.stdout.write(`finished ${steps} ${problem ?? 'well'}`);
process.exit(0);
