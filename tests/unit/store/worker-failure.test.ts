import { describe, expect, test } from 'vitest';
import { DatabaseOpenError, toOpenError } from '#main/store/database/open-error.ts';
import { fromFailure, toFailure } from '#main/store/worker/protocol.ts';
import { AppError } from '#shared/domain/errors.ts';

function sqliteError(code: string): Error {
  return Object.assign(new Error('from SQLite'), { code });
}

describe('an error on its way out of the worker', () => {
  test.each([
    [new AppError('not-found', { message: 'message 7' }), 'not-found'],
    [sqliteError('SQLITE_FULL'), 'disk-full'],
    [sqliteError('SQLITE_IOERR_SHMSIZE'), 'disk-full'],
    [sqliteError('SQLITE_IOERR_WRITE'), 'database-unavailable'],
    [sqliteError('SQLITE_CORRUPT'), 'database-unavailable'],
    [sqliteError('SQLITE_CONSTRAINT_UNIQUE'), 'internal'],
    [sqliteError('SQLITE_ERROR'), 'internal'],
    [new TypeError('a bug'), 'internal'],
    ['thrown text', 'internal'],
  ])('%s becomes %s', (error, code) => {
    expect(toFailure(error).code).toBe(code);
  });

  test('survives the journey', () => {
    const arrived = fromFailure(
      structuredClone(toFailure(new DatabaseOpenError('newer-version', { message: 'v99' }))),
    );
    expect(arrived).toBeInstanceOf(DatabaseOpenError);
    expect(arrived).toMatchObject({ code: 'database-unavailable', problem: 'newer-version', message: 'v99' });
    expect(fromFailure(toFailure(new AppError('not-found')))).not.toBeInstanceOf(DatabaseOpenError);
  });
});

test.each([
  ['SQLITE_NOTADB', 'wrong-key'],
  ['SQLITE_CORRUPT_INDEX', 'corrupted'],
  ['SQLITE_CANTOPEN', 'unreachable'],
  ['SQLITE_FULL', 'unreachable'],
])('on opening, %s is %s', (code, problem) => {
  expect(toOpenError(sqliteError(code)).problem).toBe(problem);
});
