// Started by run.ts: measures the chosen lines of Node, one after the other. What throws is that line's failure.
import { isChosen, measureLine } from './frame/measure-line.ts';
import { LINES } from './lines/lines.ts';

for (const line of LINES) {
  if (line.runs !== 'node' || !isChosen(line)) continue;
  console.log(`${line.id} …`);
  try {
    await measureLine(line, (context) => line.measure(context));
  } catch (error) {
    console.error(error);
    process.exitCode = 1;
  }
}
