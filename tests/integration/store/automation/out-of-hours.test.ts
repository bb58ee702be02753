import { describe, expect, test } from 'vitest';
import { DEFAULT_SETTINGS } from '#shared/domain/settings.ts';
import { AutomatedDesk, HOUR, MINUTE, NIGHT, NOON, ON } from './automated-desk.ts';

const CLOSED_TODAY = /^out-of-hours: شكرًا لرسالتك\. صيدلية النور مغلقة الآن، ونفتح اليوم الساعة 9 صباحًا\./u;

describe('while the pharmacy is closed', () => {
  test('a customer hears once when it opens, and is neither welcomed nor shown a menu', () => {
    const desk = new AutomatedDesk({ at: NIGHT });
    expect(desk.write('عندكم بنادول؟')).toEqual([expect.stringMatching(CLOSED_TODAY)]);
    desk.pass(HOUR);
    expect(desk.write('؟؟')).toEqual([]);
    desk.restart();
    expect(desk.write('فيه حد؟')).toEqual([]);
  });

  test('a closing that goes on past midnight and through holidays is one', () => {
    const holidays = [
      { from: '2026-11-29', to: '2026-11-30', name: { ar: 'إجازة', en: 'Holiday' }, periods: [] },
    ];
    // The night shift of the 28th ends at 01:00 of the first holiday.
    const desk = new AutomatedDesk({
      at: NIGHT,
      settings: { hours: { ...DEFAULT_SETTINGS.hours, holidays } },
    });
    expect(desk.write('عندكم بنادول؟')).toEqual([
      expect.stringContaining('ونفتح يوم الثلاثاء الساعة 9 صباحًا'),
    ]);
    for (let hours = 0; hours < 48; hours += 6) {
      desk.pass(6 * HOUR);
      expect(desk.write('فيه حد؟')).toEqual([]);
    }
    expect(desk.kinds()).toEqual(['out-of-hours']);
  });

  test('the next closing has its own text', () => {
    const desk = new AutomatedDesk({ at: NIGHT });
    desk.write('عندكم بنادول؟');
    desk.pass(24 * HOUR);
    expect(desk.write('لسه مستني')).toEqual([expect.stringMatching(CLOSED_TODAY)]);
  });

  test('a night shift is open until its end, on the next day', () => {
    const desk = new AutomatedDesk({ at: NOON + 12.5 * HOUR });
    expect(desk.write('السلام عليكم')).toEqual([expect.stringMatching(/^welcome: /u)]);
    desk.pass(HOUR);
    expect(desk.write('0')).toEqual([expect.stringMatching(CLOSED_TODAY)]);
  });

  test('the menu starts with what they write when it is open again', () => {
    const desk = new AutomatedDesk({ at: NIGHT });
    desk.write('عندكم بنادول؟');
    desk.pass(7 * HOUR);
    expect(desk.write('صباح الخير')).toEqual([expect.stringMatching(/^menu: /u)]);
  });

  test('unless a colleague has answered in the morning', () => {
    const desk = new AutomatedDesk({ at: NIGHT });
    desk.write('عندكم بنادول؟');
    desk.pass(6 * HOUR);
    desk.answer('صباح النور، متوفر');
    desk.pass(3 * HOUR);
    expect(desk.write('تمام')).toEqual([]);
  });

  test('who was in the menu still gets the answer to their choice', () => {
    const desk = new AutomatedDesk({ at: NOON + 12.9 * HOUR });
    desk.write('السلام عليكم');
    desk.pass(10 * MINUTE);
    expect(desk.write('1')).toEqual([
      expect.stringMatching(CLOSED_TODAY),
      expect.stringMatching(/^menu-answer: تفضّل بإرسال صورة/u),
    ]);
    expect(desk.ticket().kind).toBe('prescription');
  });

  test('who is being served by somebody who stays late is not told that nobody is there', () => {
    const desk = new AutomatedDesk({ at: NOON + 12.9 * HOUR });
    desk.write('السلام عليكم');
    desk.answer('مع حضرتك');
    desk.pass(15 * MINUTE);
    expect(desk.write('تمام مستني')).toEqual([]);
    desk.pass(HOUR);
    expect(desk.write('لسه مستني')).toEqual([expect.stringMatching(CLOSED_TODAY)]);
  });

  test('a pharmacy that never opens again says nothing wrong', () => {
    const holidays = [{ from: '2020-01-01', to: '2040-01-01', name: { ar: 'مغلق', en: '' }, periods: [] }];
    const desk = new AutomatedDesk({ settings: { hours: { ...DEFAULT_SETTINGS.hours, holidays } } });
    expect(desk.write('عندكم بنادول؟')).toEqual([]);
    const text = { ar: 'مغلقون حاليًا.', en: 'Closed for now.' };
    desk.set({ automation: { ...ON.automation, outOfHours: { isOn: true, text } } });
    expect(desk.write('عندكم بنادول؟')).toEqual(['out-of-hours: مغلقون حاليًا.']);
    desk.pass(30 * 24 * HOUR);
    expect(desk.write('عندكم بنادول؟')).toEqual([]);
  });

  test('in the digits that the pharmacy chose, and not at all when it is switched off', () => {
    const desk = new AutomatedDesk({
      at: NIGHT,
      settings: { automation: { ...ON.automation, digits: 'arabic' } },
    });
    expect(desk.write('عندكم بنادول؟')).toEqual([expect.stringContaining('الساعة ٩ صباحًا')]);
    const outOfHours = { ...ON.automation.outOfHours, isOn: false };
    const silent = new AutomatedDesk({
      at: NIGHT,
      settings: { automation: { ...ON.automation, outOfHours } },
    });
    expect(silent.write('عندكم بنادول؟')).toEqual([]);
  });
});
