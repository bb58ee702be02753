import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import type { StepName } from '#shared/domain/unfinished.ts';
import { operations } from '#main/store/operations/operations.ts';
import { HOUR, MINUTE } from '../automation/automated-desk.ts';
import { outgoing, PHONE } from '../support/observed.ts';
import { RefusingDesk } from './refusing-desk.ts';

const PHOTO = {
  type: 'image',
  waType: 'image',
  content: 'روشتة',
  attachment: {
    kind: 'image',
    fileName: null,
    mimeType: 'image/jpeg',
    sizeBytes: 9,
    width: 1,
    height: 1,
    durationMs: null,
    waveform: null,
  },
} as const;

interface Case {
  step: StepName;
  refused: string;
  /** Before the table refuses anything. */
  before?: (desk: RefusingDesk) => void;
  act?: (desk: RefusingDesk) => void;
  /** Which fail, or wait for it. */
  left: StepName[];
  /** What is left when it fails again; `left` when it is absent. */
  leftLater?: StepName[];
}

const CASES: Case[] = [
  {
    step: 'file',
    refused: 'INSERT ON attachments',
    act: (desk) => void desk.write(PHOTO),
    left: ['file'],
  },
  {
    step: 'reply-address',
    refused: 'UPDATE OF chat_address ON contacts',
    before: (desk) => void desk.write(),
    act: (desk) => void desk.write({ chatAddress: '99887766554433@lid' }),
    left: ['reply-address'],
  },
  {
    step: 'changes',
    refused: 'UPDATE OF edited_at ON messages',
    act: (desk) => void desk.write({ changes: { editedAt: Date.now(), revokedAt: null, reactions: [] } }),
    left: ['changes'],
  },
  {
    step: 'name',
    refused: 'UPDATE OF push_name ON contacts',
    before: (desk) => void desk.write(),
    act: (desk) => void desk.write({ pushName: 'منى' }),
    left: ['name'],
  },
  {
    step: 'learn',
    refused: 'UPDATE OF consent ON customers',
    act: (desk) => void desk.write({ content: 'STOP' }),
    left: ['learn', 'automation'],
  },
  {
    step: 'rating',
    refused: 'UPDATE OF score ON ratings',
    before: (desk) => {
      desk.write();
      desk.answer();
      desk.resolve();
    },
    act: (desk) => void desk.write({ content: '5' }),
    left: ['rating', 'automation'],
    // A ticket was opened for it meanwhile: a person reads the number.
    leftLater: [],
  },
  { step: 'ticket', refused: 'INSERT ON tickets', left: ['ticket', 'automation', 'prescriptions'] },
  {
    step: 'prescriptions',
    refused: 'INSERT ON prescriptions',
    act: (desk) => void desk.write(PHOTO),
    left: ['photo', 'prescriptions'],
  },
  { step: 'automation', refused: 'INSERT ON outbox', left: ['automation'] },
  {
    step: 'answer',
    refused: 'UPDATE OF first_answered_at ON tickets',
    before: (desk) => void desk.write(),
    act: (desk) => void desk.answer(),
    left: ['answer'],
  },
  {
    step: 'answer-status',
    refused: 'UPDATE OF waiting_since ON tickets',
    before: (desk) => {
      desk.write();
      desk.dispatch(desk.answer());
    },
    act: (desk) =>
      desk.run((tx) =>
        operations.applyAck(tx, { message: outgoing('OUT'), status: 'failed', now: Date.now() }),
      ),
    left: ['answer-status'],
  },
  {
    step: 'identity',
    refused: 'UPDATE OF lid ON contacts',
    before: (desk) => void desk.write({ waMessageId: '3EB0SAME' }),
    act: (desk) =>
      void desk.write({ waMessageId: '3EB0SAME', identity: { phone: PHONE, lid: '99887766554433@lid' } }),
    left: ['identity'],
  },
  {
    step: 'auto-close',
    refused: 'INSERT ON outbox',
    before: (desk) => {
      const { tickets } = DEFAULT_SETTINGS;
      const autoClose = { ...tickets.autoClose, isOn: true };
      desk.run((tx) => operations.updateSettings(tx, { tickets: { ...tickets, autoClose } }));
      desk.write();
      desk.answer();
      desk.pass(80 * HOUR);
    },
    act: (desk) =>
      void desk.run((tx) =>
        operations.sweepTickets(tx, { since: Date.now(), now: Date.now(), provenNow: Date.now() }),
      ),
    left: ['auto-close'],
  },
  {
    step: 'rating-ask',
    refused: 'INSERT ON ratings',
    before: (desk) => {
      desk.write();
      desk.answer();
    },
    act: (desk) => desk.resolve(),
    left: ['rating-ask'],
  },
];

describe.each(CASES)('when "$step" fails', (given) => {
  const { refused, before, act = (desk) => void desk.write(), left, leftLater = left } = given;

  function fail(): RefusingDesk {
    const desk = new RefusingDesk();
    before?.(desk);
    desk.refuse(refused);
    act(desk);
    return desk;
  }

  test('the rest is there, and the step is a to-do', () => {
    const desk = fail();
    expect(desk.thread().length).toBeGreaterThan(0);
    expect(desk.unfinished()).toEqual(left);
  });

  test('it is made up for a minute later', () => {
    const desk = fail();
    desk.allow();
    expect(desk.retry()).toMatchObject({ nextAt: Date.now() + MINUTE, failed: [] });
    desk.pass(MINUTE);
    expect(desk.retry()).toEqual({ nextAt: null, failed: [] });
    expect(desk.unfinished()).toEqual([]);
  });

  test('failing again it waits longer, and in the end for a person', () => {
    const desk = fail();
    const pauses: number[] = [];
    for (let turn = 0; turn < 40; turn += 1) {
      const { nextAt } = desk.retry();
      if (nextAt === null) break;
      pauses.push(nextAt - Date.now());
      desk.pass(nextAt - Date.now());
    }
    expect(pauses.length).toBeLessThan(20);
    expect(Math.max(...pauses)).toBeLessThanOrEqual(HOUR);
    expect(desk.unfinished()).toEqual(leftLater);
    desk.run((tx) => {
      const ids = operations.listUnfinished(tx, { limit: 50 }).items.flatMap((item) => item.ids);
      operations.settleUnfinished(tx, { stepIds: ids, unrecordedIds: [] });
    });
    expect(desk.unfinished()).toEqual([]);
  });
});
