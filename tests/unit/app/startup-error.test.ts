import { beforeEach, expect, test, vi } from 'vitest';
import { DATABASE_PROBLEMS, DatabaseOpenError } from '#main/store/database/open-error.ts';

const dialog = vi.hoisted(() => ({ showErrorBox: vi.fn<(title: string, content: string) => void>() }));
vi.mock('electron', () => ({ dialog }));
const { showFolderError, showStartupError } = await import('#main/app/startup-error.ts');

const FOLDER = '/home/mona/.config/Rosheta';

beforeEach(() => void dialog.showErrorBox.mockClear());

function said(error: unknown, folder = FOLDER): string {
  showStartupError(error, folder);
  return dialog.showErrorBox.mock.lastCall?.[1] ?? '';
}

test.each(DATABASE_PROBLEMS)('%s is said in both languages, each with the folder', (problem) => {
  const [arabic = '', english = ''] = said(new DatabaseOpenError(problem)).split('\n\n');
  expect(arabic).toMatch(/[\u0600-\u06ff]{3}/);
  expect(english).toMatch(/[a-z]{3}/);
  expect([arabic, english].every((text) => text.endsWith(`\n${FOLDER}`))).toBe(true);
});

test.each(['key-lost', 'missing', 'wrong-key', 'corrupted'] as const)(
  'with %s nobody is told that the data are new, or to install anything over them',
  (problem) => {
    expect(said(new DatabaseOpenError(problem))).toContain('no new one was put in its place');
  },
);

test('a newer version, a failed upgrade and an unreachable file each say what to do', () => {
  expect(said(new DatabaseOpenError('newer-version'))).toContain('Install the newest version');
  expect(said(new DatabaseOpenError('migration-failed'))).toContain('Install the version before');
  expect(said(new DatabaseOpenError('unreachable'))).toContain('free space');
});

test('an upgrade without room says how much it needs and how much there is, never less than it needs', () => {
  const room = { neededBytes: 3_210_000_000, freeBytes: 1_190_000_000 };
  const [arabic, english] = said(new DatabaseOpenError('no-room', { room })).split('\n\n');
  expect(arabic).toContain('3.3 غيغابايت خالية على القرص، والخالي الآن 1.1');
  expect(english).toContain('needs 3.3 GB of free disk space; 1.1 GB are free now');
});

test('a path that is too long is said as that, and only when that is what went wrong', () => {
  const folder = `/home/${'a'.repeat(600)}`;
  expect(said(new DatabaseOpenError('unreachable'), folder)).toContain('a shorter path');
  expect(said(new DatabaseOpenError('corrupted'), folder)).not.toContain('a shorter path');
});

test.each([new Error('/home/mona: EACCES'), 'a text', undefined])(
  'what has no name points to the log and repeats no word of it: %s',
  (error) => {
    const text = said(error);
    expect(text).toContain('logs');
    expect(text).not.toContain('EACCES');
  },
);

test('a folder that takes no file is said as that, or as too long when it is', () => {
  showFolderError(FOLDER);
  expect(dialog.showErrorBox.mock.lastCall?.[1]).toContain('not read-only');
  showFolderError(`/home/${'a'.repeat(600)}`);
  expect(dialog.showErrorBox.mock.lastCall?.[1]).toContain('a shorter path');
});
