import { describe, expect, it } from 'vitest';
import { FIRST_RUN_STEPS, stepAfter, stepBeforeAdmin, stepOfAdmin } from '#shared/domain/first-run.ts';
import { accessToSetting, SETTING_ACCESS } from '#shared/domain/staff/permissions.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import { stepsFor } from '#renderer/first-run/checklist/use-open-steps.ts';

const at = (step: Settings['firstRun']['step']): Settings['firstRun'] => ({ step, ownName: '' });

describe('the first run', () => {
  it('goes from step to step, and then to the desk', () => {
    expect(FIRST_RUN_STEPS.map(stepAfter)).toEqual(['pharmacy', 'admin', 'hours', 'link', 'backup', 'done']);
  });

  it.each([
    ['done', 'language'],
    ['language', 'language'],
    ['pharmacy', 'pharmacy'],
    ['admin', 'admin'],
    // A database whose staff are gone: the later steps need somebody.
    ['hours', 'language'],
    ['backup', 'language'],
  ] as const)('without an admin, %s shows %s', (stored, shown) => {
    expect(stepBeforeAdmin(at(stored))).toBe(shown);
  });

  it.each([
    ['done', null],
    ['language', null],
    ['admin', null],
    ['hours', 'hours'],
    ['link', 'link'],
    ['backup', 'backup'],
  ] as const)('with an admin, %s shows %s', (stored, shown) => {
    expect(stepOfAdmin(at(stored))).toBe(shown);
  });

  it('is over for a desk that was set up before there was one', () => {
    expect(stepOfAdmin(DEFAULT_SETTINGS.firstRun)).toBeNull();
  });
});

describe('before there is an admin', () => {
  const keys = Object.keys(SETTING_ACCESS) as (keyof Settings)[];

  it('only what the first steps ask may be changed, besides what is everybody’s anyway', () => {
    const open = keys.filter((key) => accessToSetting(key, false) === 'anyone');
    expect(open.toSorted()).toEqual([
      'defaultCountry',
      'firstRun',
      'language',
      'pharmacyName',
      'pharmacyPlace',
      'theme',
    ]);
  });

  it('and once there is one, each setting asks what it always asks', () => {
    for (const key of keys) expect(accessToSetting(key, true)).toBe(SETTING_ACCESS[key]);
  });
});

describe('the list of first steps', () => {
  const nothing = { hours: false, link: false, backup: false, colleagues: false, replies: false };

  it('asks a manager nothing that only an admin may do', () => {
    expect(stepsFor('admin', nothing)?.map(({ step }) => step)).toEqual([
      'hours',
      'link',
      'backup',
      'colleagues',
      'replies',
    ]);
    expect(stepsFor('manager', nothing)?.map(({ step }) => step)).toEqual(['hours', 'link', 'replies']);
  });

  it('keeps what is done in sight while something is left, and is gone with the last', () => {
    expect(stepsFor('manager', { ...nothing, hours: true, link: true })).toEqual([
      { step: 'hours', isDone: true },
      { step: 'link', isDone: true },
      { step: 'replies', isDone: false },
    ]);
    expect(stepsFor('manager', { ...nothing, hours: true, link: true, replies: true })).toBeNull();
    expect(
      stepsFor('admin', { hours: true, link: true, backup: true, colleagues: true, replies: true }),
    ).toBeNull();
  });
});
