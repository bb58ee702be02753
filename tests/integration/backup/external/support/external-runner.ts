// Run as a process of its own, to be killed where a run comes to the step of this name for the first time. It begins when
// it is told to: starting takes longer than all that it does, and goes on beside the test.
import { once } from 'node:events';
import { deskPlace } from './desk-place.ts';
import { makeBackups } from './make-backups.ts';

const [userData = '', key = '', killAt = ''] = process.argv.slice(2);
await once(process.stdin, 'data');
const backups = makeBackups({
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
