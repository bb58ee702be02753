import type { Pair } from '../../bench/frame/line.ts';
import { benchTitle } from '../../bench/frame/measure-line.ts';
import { LISTING_LINE, TAKING_IN_LINE } from '../../bench/lines/app-lines.ts';
import type { StandIn } from '../../whatsapp-stand-in/stand-in.ts';
import { test } from '../support/place-fixtures.ts';
import { customerAt } from './support/long-desk.ts';
import { LinesOfDesk } from './support/measure-lines.ts';
import { pastTimes } from './support/past-times.ts';
import type { PageSession } from './support/page-session.ts';
import { deskPage, plainPage } from './support/programs.ts';
import { painted } from './support/seen-in-page.ts';
import { Starts } from './support/starts.ts';

/** Not a test: a thousand chats and a thousand messages, here and in the usual design, linked to the same account. */

const CHATS = 1_000;
const timeOf = pastTimes();

test(benchTitle(TAKING_IN_LINE, LISTING_LINE), async ({ standIn, profile }) => {
  test.setTimeout(600_000);
  const starts = await Starts.prepare(profile, standIn);
  const lines = new LinesOfDesk();
  await starts.deskOnline((desk) =>
    starts.usualOnline(async (usual) => {
      const [here, there] = [await deskPage(desk), await plainPage(usual)];
      let taken = 0;
      await lines.pairs(TAKING_IN_LINE, 3, () => takeIn(standIn, here, there, (taken += CHATS)));
      // There is something to list also where that line was not asked for.
      if (taken === 0) await takeIn(standIn, here, there, CHATS);
      await lines.pairs(LISTING_LINE, 5, () => list(here, there));
    }),
  );
  lines.end();
});

/** One message of each customer. Both are told of each at the same time. @param all of this and the times before. */
async function takeIn(standIn: StandIn, here: PageSession, there: PageSession, all: number): Promise<Pair> {
  const last = `رسالة ${all};`;
  const seenHere = here.evaluate<number>(
    painted(
      `document.querySelector('[data-testid="chat-list"]')?.textContent.includes(${JSON.stringify(last)})`,
    ),
  );
  const seenThere = there.evaluate<number>(
    painted(`document.getElementById('state')?.dataset.received >= ${all}`),
  );
  const begun = performance.timeOrigin + performance.now();
  for (let index = 0; index < CHATS; index += 1) {
    const number = all - CHATS + index + 1;
    standIn.customerWrites({
      from: customerAt(index),
      text: `رسالة ${number};`,
      timestampSeconds: timeOf(number),
    });
  }
  return { dividend: (await seenHere) - begun, divisor: (await seenThere) - begun };
}

const list = async (here: PageSession, there: PageSession): Promise<Pair> => ({
  dividend: await there.evaluate<number>(`(async () => {
    const state = document.getElementById('state');
    delete state.dataset.listed;
    const begun = performance.now();
    console.log('list chats');
    while (state.dataset.listed === undefined) await new Promise((resolve) => setTimeout(resolve, 1));
    if (Number(state.dataset.listed) < ${CHATS}) throw new Error('only ' + state.dataset.listed + ' chats');
    return performance.now() - begun;
  })()`),
  divisor: await here.evaluate<number>(`(async () => {
    const begun = performance.now();
    let listed = 0;
    let after;
    do {
      const page = await window.rosheta.invoke('conversations.list', after === undefined ? {} : { after });
      if (!page.ok) throw new Error(page.code);
      listed += page.value.items.length;
      after = page.value.next ?? undefined;
    } while (after !== undefined);
    if (listed < ${CHATS}) throw new Error('only ' + listed + ' chats');
    return performance.now() - begun;
  })()`),
});
