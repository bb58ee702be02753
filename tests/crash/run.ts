// `npm run test:crash [-- --runs N --seed S --report file]`: kills the desk at every step, again and again.
//
// One run is one process of the desk (the real ingest, outbox and store worker, the last bundled as the app bundles it): it
// starts on the database that the run before left, takes messages in, queues and sends answers, and dies by SIGKILL:
// before, during or after a step named by the seed, or at a random moment of its work or of its start. WhatsApp and
// the staff live in this process. It loses 5 % of its replies, delivers twice, forgets what it knew when the PC is
// linked anew, and counts what customers received. After the last run everything is left to come to its end.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build-programs.ts';
import { Lane } from './lane.ts';
import { verify, type Findings } from './verify.ts';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '40' },
    seed: { type: 'string', default: '1' },
    report: { type: 'string' },
  },
});

process.exitCode = await main();

async function main(): Promise<number> {
  const runs = Number(options.runs);
  const seed = Number(options.seed);
  const started = performance.now();
  const folder = mkdtempSync(join(tmpdir(), 'rosheta-crash-'));
  try {
    const programs = await buildPrograms();
    const count = Math.min(runs, availableParallelism() > 1 ? 2 : 1);
    const lanes = Array.from(
      { length: count },
      (_, number) => new Lane({ number, seed: seed * 1_000 + number * 10, folder, programs }),
    );
    let left = runs;
    const lived = await Promise.allSettled(
      lanes.map(async (lane) => {
        for (; left > 0;) {
          left -= 1;
          await lane.live();
        }
        await lane.settle();
      }),
    );
    // Only now: a lane that goes on needs the folder.
    for (const one of lived) if (one.status === 'rejected') throw one.reason;
    return report(runs, seed, lanes, (performance.now() - started) / 1_000);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

function report(runs: number, seed: number, lanes: readonly Lane[], seconds: number): number {
  const findings = lanes.map(verify);
  const all = (pick: (one: Findings) => string[]): string[] => findings.flatMap(pick);
  const sum = (pick: (lane: Lane) => number): number => lanes.reduce((total, lane) => total + pick(lane), 0);
  const kills = sum((lane) => [...lane.killsByEnding.values()].reduce((a, b) => a + b, 0));
  const invariants = [
    { name: 'kills', faults: kills === runs ? [] : [`${kills} of ${runs}`] },
    { name: 'lost', faults: all(({ lost }) => lost) },
    { name: 'duplicated', faults: all(({ duplicated }) => duplicated) },
    { name: 'out of order', faults: all((one) => one.outOfOrder) },
    { name: 'damaged', faults: all(({ damaged }) => damaged) },
    { name: 'search index faults', faults: all(({ searchFaults }) => searchFaults) },
  ];
  const endings = new Set(lanes.flatMap((lane) => [...lane.killsByEnding.keys()]));
  console.log(`seed ${seed}, ${seconds.toFixed(0)} s, ${endings.size} different endings`);
  console.log(`kills                 ${kills}`);
  console.log(
    `acked                 ${findings.reduce((total, { acked }) => total + acked, 0)}` +
      ` (${sum(({ stored }) => stored.size)} taken in, ${sum(({ queued }) => queued.size)} queued to send)`,
  );
  console.log(`received by customers ${sum(({ whatsApp }) => whatsApp.received.length)}`);
  console.log(`decided by a person   ${sum(({ decided }) => decided.size)}`);
  for (const { name, faults } of invariants.slice(1)) {
    console.log(
      `${name.padEnd(21)} ${faults.length}${faults.length > 0 ? `  ${faults.slice(0, 10).join(' | ')}` : ''}`,
    );
  }
  const isSound = invariants.every(({ faults }) => faults.length === 0);
  if (options.report !== undefined) {
    mkdirSync(dirname(options.report), { recursive: true });
    writeFileSync(
      options.report,
      JSON.stringify(invariants.map(({ name, faults }) => ({ name, ok: faults.length === 0 }))),
    );
  }
  return isSound ? 0 : 1;
}
