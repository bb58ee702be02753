// Run as a process of its own, to be killed where a run comes to the step of this name for the first time.
import { deskPlace } from './desk-place.ts';
import { externalBackups } from './external-desk.ts';

const [userData = '', key = '', killAt = ''] = process.argv.slice(2);
const backups = externalBackups({
  place: deskPlace(userData),
  key: Buffer.from(key, 'hex'),
  partBytes: 700_000,
  steps: {
    step: (name) => {
      if (name === killAt) process.kill(process.pid, 'SIGKILL');
    },
    bytes: () => {},
  },
});
const { problem } = await backups.run();
process.stdout.write(`finished ${problem ?? 'well'}`);
process.exit(0);
