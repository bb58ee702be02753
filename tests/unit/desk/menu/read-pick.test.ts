import { describe, expect, it } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { readPick } from '#shared/desk/menu/read-pick.ts';

const { items } = DEFAULT_SETTINGS.serviceMenu;
const read = (title: string, id = '') => readPick({ title, id }, items);

describe('readPick', () => {
  it.each(['إرسال روشتة', '1. إرسال روشتة', '٣- إرسال روشتة', 'Send a prescription', '1'])(
    'reads the words of "%s"',
    (title) => {
      expect(read(title, 'row-4')).toEqual({ kind: 'choice', index: 0 });
    },
  );

  it('takes the words before the id, and the id where the words fit nothing', () => {
    expect(read('إرسال روشتة', items[1]?.id)).toEqual({ kind: 'choice', index: 0 });
    expect(read('💊', items[0]?.id)).toEqual({ kind: 'choice', index: 0 });
  });

  it('believes no number of another program’s rows, and no id that is only like one', () => {
    expect(read('كل العروض المتاحة عندكم هذا الأسبوع', '1')).toEqual({ kind: 'own-words' });
    expect(read('عروض', 'prescriptions')).toEqual({ kind: 'wrong-choice' });
  });

  it('leads to a person who is asked for', () => {
    expect(read('0. موظف')).toEqual({ kind: 'person' });
  });
});
