import { describe, expect, it } from 'vitest';
import { releaseNotes } from '../../../../scripts/release/release-notes.ts';

const commit = (subject: string, body = ''): { subject: string; body: string } => ({ subject, body });
const base = { version: '1.2.3', arabic: null, isSigned: true };

describe('releaseNotes', () => {
  it('groups what users notice, without scopes, and leaves the rest out', () => {
    const commits = [
      commit('feat(tickets): a ticket can be snoozed'),
      commit('fix(media,composer): a <b> file goes once'),
      commit('perf: the list opens faster!'),
      commit('fix: a second fix'),
      commit('fix: a second fix'),
      commit('fix(e2e): waits for the event'),
      commit('fix(e2e,fuzz): waits'),
      commit('fix(e2e,store): nothing is lost'),
      commit('chore: versions'),
      commit('test(store): more'),
      commit('refactor(main): parts'),
      commit('docs: words'),
      commit('Merge branch x'),
    ];
    expect(releaseNotes({ ...base, commits })).toBe(
      [
        '# Rosheta 1.2.3',
        '## New',
        '- A ticket can be snoozed.',
        '## Fixed',
        '- A ‹b› file goes once.\n- A second fix.\n- Nothing is lost.',
        '## Faster',
        '- The list opens faster!\n',
      ].join('\n\n'),
    );
  });

  it('puts what breaks first', () => {
    const commits = [
      commit('feat!: the old files are read no more'),
      commit('fix(store): x', 'Why.\n\nBREAKING CHANGE: take a backup\nfirst\n\nMore.'),
    ];
    expect(releaseNotes({ ...base, commits })).toContain(
      '# Rosheta 1.2.3\n\n## Before you update\n\n- The old files are read no more.\n- Take a backup first.\n\n## New',
    );
  });

  it('says so when it is the first, and when there is nothing to say', () => {
    expect(releaseNotes({ ...base, commits: null })).toBe('# Rosheta 1.2.3\n\nThe first release.\n');
    expect(releaseNotes({ ...base, commits: [commit('chore: x')] })).toContain(
      'Nothing that you will notice.',
    );
  });

  it('begins with the Arabic that a person wrote, and ends with the warning of an unsigned version', () => {
    const notes = releaseNotes({
      ...base,
      commits: null,
      arabic: '## الجديد\n\n- تأجيل التذاكر.\n',
      isSigned: false,
    });
    expect(notes).toMatch(/^## الجديد\n\n- تأجيل التذاكر\.\n\n# Rosheta/);
    expect(notes).toMatch(/not signed.*SHA256SUMS.*\n$/);
  });
});
