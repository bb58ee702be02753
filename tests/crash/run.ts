// `npm run test:crash [-- --runs N --seed S --report file]`: kills the desk at every step, again and again.
//
// One run is one process of the desk (its real store, ingest, catching up, downloads, vault, outbox and clocks; the store
// worker bundled as the app bundles it): it starts on what the run before left, takes messages and files in, sends
// answers, files and what was scheduled, and dies by SIGKILL: before, during or after a step named by the seed, or at a
// random moment of its work or of its start. Half of the time the power goes with it, and with the power what was not
// synced. WhatsApp, the staff and true time live in this process. WhatsApp loses 5 % of its replies, delivers twice,
// tells impossible times, forgets what it knew when the PC is linked anew, and counts what customers received; somebody
// sets the PC's clock. Between two lives time passes and customers write. After the last run everything is left to
// come to its end, and compared. Then fewer over the Cloud API, whose Graph lives in this process too.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildPrograms } from './build-programs.ts';
import { CloudLane, type CloudPrograms } from './cloud/cloud-lane.ts';
import { verifyCloud } from './cloud/verify-cloud.ts';
import { Lane } from './lane.ts';
import { Random } from './random.ts';
import { settleLane } from './settle-lane.ts';
import type { KnownWish } from './staff.ts';
import { verify, type Findings } from './verify/verify.ts';

/** So many lives over the Cloud API for each one over the phone. */
const CLOUD_SHARE = 0.4;
/** Of so many lives some send: else the rest of what is said of them says nothing. */
const ENOUGH_CLOUD_RUNS = 12;

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
        await settleLane(lane);
      }),
    );
    // Only now: a lane that goes on needs the folder.
    for (const one of lived) if (one.status === 'rejected') throw one.reason;
    const cloud = await liveOverCloud({ folder, programs, seed, runs: Math.ceil(runs * CLOUD_SHARE) });
    return await report({ runs, seed, lanes, cloud, seconds: (performance.now() - started) / 1_000 });
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Afterwards and by itself: its Graph lives in this process, and needs time of its own. */
async function liveOverCloud(options: {
  folder: string;
  programs: CloudPrograms;
  seed: number;
  runs: number;
}): Promise<CloudLane> {
  const { folder, programs, seed } = options;
  const lane = await CloudLane.open({ folder, programs, random: new Random(seed * 1_000 + 500) });
  for (let run = 0; run < options.runs; run += 1) await lane.live();
  await lane.settle();
  return lane;
}

interface Run {
  runs: number;
  seed: number;
  lanes: readonly Lane[];
  cloud: CloudLane;
  seconds: number;
}

async function report({ runs, seed, lanes, cloud, seconds }: Run): Promise<number> {
  const overCloud = verifyCloud(cloud);
  const cloudKills = [...cloud.killsByEnding.values()].reduce((a, b) => a + b, 0);
  const cloudRuns = Math.ceil(runs * CLOUD_SHARE);
  const findings = await Promise.all(lanes.map(verify));
  const all = (pick: (one: Findings) => string[]): string[] => findings.flatMap(pick);
  const sum = (pick: (lane: Lane) => number): number => lanes.reduce((total, lane) => total + pick(lane), 0);
  const wishes = lanes.flatMap(({ staff }) => [...staff.wishes.values()]);
  const wanted = (kind: KnownWish['what']['kind']): number =>
    wishes.filter(({ what }) => what.kind === kind).length;
  const kills = sum((lane) => [...lane.killsByEnding.values()].reduce((a, b) => a + b, 0));
  const invariants = [
    { name: 'kills', faults: kills === runs ? [] : [`${kills} of ${runs}`] },
    { name: 'lost', faults: all(({ lost }) => lost) },
    { name: 'duplicated', faults: all(({ duplicated }) => duplicated) },
    { name: 'before their time', faults: all(({ tooEarly }) => tooEarly) },
    { name: 'out of order', faults: all((one) => one.outOfOrder) },
    { name: 'reactions wrong', faults: all(({ reactionsWrong }) => reactionsWrong) },
    { name: 'edits, deletions, stars', faults: all(({ actionsWrong }) => actionsWrong) },
    { name: 'answers wrong', faults: all(({ answersWrong }) => answersWrong) },
    { name: 'damaged', faults: all(({ damaged }) => damaged) },
    { name: 'search index faults', faults: all(({ searchFaults }) => searchFaults) },
    { name: 'files not as sent', faults: all(({ filesWrong }) => filesWrong) },
    { name: 'files left over', faults: all(({ filesLeftOver }) => filesLeftOver) },
    { name: 'cloud kills', faults: cloudKills === cloudRuns ? [] : [`${cloudKills} of ${cloudRuns}`] },
    {
      name: 'cloud: nothing sent',
      faults: hasSentNothing(cloud, cloudRuns) ? ['nobody was sent anything'] : [],
    },
    { name: 'cloud: lost', faults: overCloud.lost },
    { name: 'cloud: unread', faults: overCloud.unread },
    { name: 'cloud: reactions, answers', faults: overCloud.wrong },
    { name: 'cloud: duplicated', faults: overCloud.duplicated },
    { name: 'cloud: damaged', faults: [...overCloud.damaged, ...overCloud.searchFaults] },
  ];
  const endings = new Set(lanes.flatMap((lane) => [...lane.killsByEnding.keys()]));
  const line = (what: string, says: string | number): void => console.log(`${what.padEnd(25)} ${says}`);
  console.log(`seed ${seed}, ${seconds.toFixed(0)} s, ${endings.size} different endings`);
  line('kills', `${kills} (${sum(({ powerCuts }) => powerCuts)} of them with the power)`);
  line(
    'over the Cloud API',
    `${cloudKills} kills at ${cloud.killsByEnding.size} different endings, ${cloud.written.length} in, ${cloud.staff.wishes.size} wanted, ${cloud.received.length} texts received`,
  );
  line('clock set', `${sum(({ clockSettings }) => clockSettings)} times`);
  line(
    'written by customers',
    `${sum(({ whatsApp }) => whatsApp.written.length)} (${sum(({ whatsApp }) => countFiles(whatsApp))} with a file)`,
  );
  line(
    'wanted by staff',
    `${wishes.length} (${wanted('file')} files, ${wanted('scheduled')} scheduled, ${wanted('reminder')} reminders, ${wanted('answer')} answers, ${wanted('edit')} edits, ${wanted('delete')} deletions, ${wanted('star')} stars)`,
  );
  line(
    'received by customers',
    sum(({ whatsApp }) => whatsApp.received.length),
  );
  line('decided by a person', wishes.filter(({ isDecided }) => isDecided).length);
  for (const { name, faults } of invariants.slice(1)) {
    line(name, `${faults.length}${faults.length > 0 ? `  ${faults.slice(0, 10).join(' | ')}` : ''}`);
  }
  if (options.report !== undefined) {
    mkdirSync(dirname(options.report), { recursive: true });
    writeFileSync(
      options.report,
      JSON.stringify(invariants.map(({ name, faults }) => ({ name, ok: faults.length === 0 }))),
    );
  }
  return invariants.every(({ faults }) => faults.length === 0) ? 0 : 1;
}

function hasSentNothing(cloud: CloudLane, cloudRuns: number): boolean {
  return cloudRuns >= ENOUGH_CLOUD_RUNS && cloud.received.length === 0;
}

function countFiles({ written }: Lane['whatsApp']): number {
  return written.filter(({ file }) => file !== null).length;
}
