import { beforeEach, describe, expect, it } from 'vitest';
import { UNKNOWN_APPEARANCE } from '#shared/domain/messages/attachment.ts';
import { createTrayStore } from '#renderer/attachments/tray/state/tray-store.ts';
import type { ChosenFile } from '#renderer/attachments/tray/state/judge-file.ts';
import type { TrayStore } from '#renderer/attachments/tray/state/tray-store.ts';
import { changeFile, EMPTY_TRAY, moveFile, withoutFile } from '#renderer/attachments/tray/state/tray.ts';
import type { TrayFile } from '#renderer/attachments/tray/state/tray.ts';

let drafts: Map<number, string>;
let looks: { file: TrayFile; finish: (found: Partial<TrayFile>) => void }[];
let trays: TrayStore;

beforeEach(() => {
  drafts = new Map();
  looks = [];
  trays = createTrayStore(
    (file) => new Promise((finish) => looks.push({ file, finish })),
    (id, text) => drafts.set(id, text),
  );
});

const file = (fileName: string, type = 'application/pdf', content = '%PDF'): ChosenFile => ({
  blob: new Blob([content], { type }),
  fileName,
  isFolder: false,
});
const files = (id: number) => trays.read(id).files;
const names = (id: number) => files(id).map(({ fileName }) => fileName);
const idAt = (id: number, index: number): string => files(id)[index]?.id ?? '';
const ready = { contents: { photo: null, isReducible: true, appearance: UNKNOWN_APPEARANCE } };

describe('adding files', () => {
  it('gives the composer’s text to the first file of a new tray, once', async () => {
    await trays.add(1, [file('a.pdf'), file('b.pdf')], 'سلام');
    await trays.add(1, [file('c.pdf')], 'سلام');
    expect(files(1).map(({ caption }) => caption)).toEqual(['سلام', '', '']);
    expect(trays.read(1).selectedId).toBe(idAt(1, 2));
    expect(names(2)).toEqual([]);
  });

  it('says what it does not take, and takes the rest', async () => {
    await trays.add(
      1,
      [
        file('a.exe'),
        file('empty.pdf', 'application/pdf', ''),
        { ...file('folder'), isFolder: true },
        ...Array.from({ length: 31 }, (_, index) => file(`${index}.pdf`)),
      ],
      '',
    );
    expect(names(1)).toHaveLength(30);
    expect(trays.read(1).refusals).toEqual([
      { fileName: 'a.exe', reason: 'program' },
      { fileName: 'empty.pdf', reason: 'empty' },
      { fileName: 'folder', reason: 'folder' },
      { fileName: '30.pdf', reason: 'too-many' },
    ]);
  });

  it('leaves the composer’s text where it is when nothing is taken', async () => {
    await trays.add(1, [file('a.exe')], 'سلام');
    expect(drafts.size).toBe(0);
  });

  it('does not read a file that is gone', async () => {
    const gone = file('gone.pdf');
    gone.blob.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('gone')) }) as unknown as Blob;
    await trays.add(1, [gone], '');
    expect(trays.read(1).refusals).toEqual([{ fileName: 'gone.pdf', reason: 'unreadable' }]);
  });
});

describe('what is written in a tray', () => {
  it('is the draft of its conversation until it is sent', async () => {
    await trays.add(1, [file('a.pdf'), file('b.pdf')], 'أولى');
    trays.change(1, (tray) => changeFile(tray, idAt(1, 1), { caption: 'ثانية' }));
    expect(drafts.get(1)).toBe('أولى\nثانية');
    trays.change(1, () => EMPTY_TRAY);
    expect(drafts.get(1)).toBe('أولى\nثانية');
  });

  it('survives the removal of its file', async () => {
    await trays.add(1, [file('a.pdf'), file('b.pdf')], 'النص');
    trays.change(1, (tray) => withoutFile(tray, idAt(1, 0)));
    expect(files(1)).toMatchObject([{ fileName: 'b.pdf', caption: 'النص' }]);
    trays.change(1, (tray) => withoutFile(tray, idAt(1, 0)));
    expect(trays.read(1).selectedId).toBeNull();
    expect(drafts.get(1)).toBe('النص');
  });
});

describe('order', () => {
  it('moves a file and stops at the ends', async () => {
    await trays.add(1, [file('a.pdf'), file('b.pdf'), file('c.pdf')], '');
    trays.change(1, (tray) => moveFile(tray, idAt(1, 0), 1));
    expect(names(1)).toEqual(['b.pdf', 'a.pdf', 'c.pdf']);
    trays.change(1, (tray) => moveFile(tray, idAt(1, 0), 9));
    expect(names(1)).toEqual(['a.pdf', 'c.pdf', 'b.pdf']);
    trays.change(1, (tray) => moveFile(tray, idAt(1, 0), -1));
    expect(names(1)).toEqual(['a.pdf', 'c.pdf', 'b.pdf']);
  });
});

describe('looking into photos', () => {
  it('takes the answer to the last wish only', async () => {
    await trays.add(1, [file('a.jpg', 'image/jpeg', 'ÿØ')], '');
    trays.setReduce(1, idAt(1, 0), false);
    expect(looks.map(({ file: { reduce } }) => reduce)).toEqual([true, false]);
    looks[0]?.finish({ ...ready, previewUrl: null });
    await Promise.resolve();
    expect(files(1)[0]?.contents).toBeNull();
    looks[1]?.finish(ready);
    await trays.settled(1);
    expect(files(1)[0]?.contents).toEqual(ready.contents);
  });

  it('finds its file in the conversation it was merged into', async () => {
    await trays.add(1, [file('a.jpg', 'image/jpeg', 'ÿØ')], 'من هنا');
    trays.merge(1, 2, 'كتب هناك\nمن هنا');
    looks[0]?.finish(ready);
    await trays.settled(2);
    expect(files(1)).toEqual([]);
    expect(files(2)[0]?.contents).toEqual(ready.contents);
    // Nothing that was written on either side is lost with the next caption.
    expect(drafts.get(2)).toBe('من هنا\nكتب هناك');
  });
});

describe('giving back', () => {
  it('puts unsent files before newer ones, with what was typed since', async () => {
    await trays.add(1, [file('a.pdf'), file('b.pdf')], 'أ');
    const taken = trays.take(1);
    expect(names(1)).toEqual([]);
    trays.giveBack(1, taken, 'disk-full', 'كتبت بعدها');
    expect(trays.read(1)).toMatchObject({ failure: 'disk-full', isSending: false });
    expect(files(1).map(({ caption }) => caption)).toEqual(['أ\nكتبت بعدها', '']);

    const again = trays.take(1);
    await trays.add(1, [file('c.pdf')], 'جديد');
    trays.giveBack(1, again, 'disk-full', 'جديد');
    expect(names(1)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(drafts.get(1)).toBe('أ\nكتبت بعدها\nجديد');
  });

  it('finds the conversation that took the other one in', async () => {
    await trays.add(1, [file('a.pdf')], '');
    const taken = trays.take(1);
    trays.merge(1, 2, '');
    trays.giveBack(1, taken, 'not-found', '');
    expect(names(2)).toEqual(['a.pdf']);
  });
});
