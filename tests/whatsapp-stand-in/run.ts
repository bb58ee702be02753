/** `npm run stand-in`: the stand-in by hand. Fixed ports, so that the app's switches stay the same. */
import { startControl } from './control.ts';
import { startStandIn } from './stand-in.ts';

const PAGE_PORT = 18_443;
const CONTROL_PORT = 18_080;

const standIn = await startStandIn({ port: PAGE_PORT });
const control = await startControl(standIn, CONTROL_PORT);

const switches = standIn.electronSwitches().map((each) => `"${each}"`);
console.log(`Phone and customers:  ${control.url}`);
console.log(`Start the app with:   npm start -- ${switches.join(' ')}`);
console.log('Ctrl+C ends it.');
