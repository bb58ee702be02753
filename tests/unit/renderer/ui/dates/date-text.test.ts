import { describe, expect, it } from 'vitest';
import { readDateText, showDate } from '#renderer/ui/dates/date-text.ts';

describe('readDateText', () => {
  it.each([
    ['5/3/2027', '2027-03-05'],
    ['05/03/2027', '2027-03-05'],
    ['05032027', '2027-03-05'],
    ['5-3-2027', '2027-03-05'],
    ['5.3.2027', '2027-03-05'],
    [' 5 / 3 / 2027 ', '2027-03-05'],
    ['٥/٣/٢٠٢٧', '2027-03-05'],
    ['2027-03-05', '2027-03-05'],
    ['29/2/2028', '2028-02-29'],
    ['31/12/1958', '1958-12-31'],
  ])('reads %s', (text, date) => {
    expect(readDateText(text)).toBe(date);
  });

  it.each([
    '',
    '5/3',
    '5/3/27',
    '5/3/20277',
    '29/2/2027',
    '31/4/2027',
    '0/3/2027',
    '5/13/2027',
    '32/1/2027',
    '2027-02-30',
    '2027/3/5',
    'غدًا',
  ])('takes %s for no date', (text) => {
    expect(readDateText(text)).toBeUndefined();
  });

  it('reads what it shows', () => {
    expect(showDate('2027-03-05')).toBe('05/03/2027');
    expect(readDateText(showDate('2027-03-05'))).toBe('2027-03-05');
  });
});
