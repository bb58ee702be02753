/** A commit: its subject line and what follows it. */
export type Commit = { subject: string; body: string };

export type ReleaseNotes = {
  version: string;
  /** Since the last release, newest first; null when this is the first. */
  commits: readonly Commit[] | null;
  /** Written by a person, or null. */
  arabic: string | null;
  isSigned: boolean;
};

const GROUPS: [string, string][] = [
  ['feat', 'New'],
  ['fix', 'Fixed'],
  ['perf', 'Faster'],
];

/** Where a change is of use to nobody but developers. */
const INTERNAL_SCOPES = new Set(
  'architecture bench build check ci crash deps dev e2e fuzz lockfile packing readme release scripts stand-in support test tests'.split(
    ' ',
  ),
);

const UNSIGNED =
  'This version is not signed. Windows warns when it is installed ("Windows protected your PC"): compare the file with SHA256SUMS first, then choose More info → Run anyway.';

/** The notes of a release in Markdown, from conventional commits: what people at the counter notice, and no more. */
export function releaseNotes({ version, commits, arabic, isSigned }: ReleaseNotes): string {
  const changes = (commits ?? []).map(readCommit).filter((change) => change !== null);
  const breaking = changes.flatMap(({ breaking }) => (breaking === null ? [] : [breaking]));
  const sections = [
    ...(arabic === null ? [] : [arabic.trim()]),
    `# Rosheta ${version}`,
    ...section('Before you update', breaking),
    ...GROUPS.flatMap(([type, title]) =>
      section(
        title,
        changes.filter((change) => change.type === type).map(({ words }) => words),
      ),
    ),
    ...(commits === null ? ['The first release.'] : []),
    ...(commits !== null && changes.length === 0 ? ['Nothing that you will notice.'] : []),
    ...(isSigned ? [] : [UNSIGNED]),
  ];
  return `${sections.join('\n\n')}\n`;
}

function section(title: string, lines: string[]): string[] {
  const different = [...new Set(lines)];
  return different.length === 0 ? [] : [`## ${title}\n\n${different.map((line) => `- ${line}`).join('\n')}`];
}

/** What a commit changes for users; null when it changes nothing for them. */
function readCommit({
  subject,
  body,
}: Commit): { type: string; words: string; breaking: string | null } | null {
  const [, type = '', scopes = '', mark, text] = /^(\w+)(?:\(([^)]*)\))?(!)?: (.+)$/.exec(subject) ?? [];
  if (text === undefined || !GROUPS.some(([known]) => known === type)) return null;
  if (scopes !== '' && scopes.split(',').every((scope) => INTERNAL_SCOPES.has(scope.trim()))) return null;
  const words = sentence(text);
  const told = body.split(/^BREAKING[ -]CHANGE: /m)[1]?.split('\n\n')[0];
  const breaking =
    told === undefined ? (mark === undefined ? null : words) : sentence(told.replaceAll('\n', ' '));
  return { type, words, breaking };
}

/** With a capital and a full stop. Nothing in it can be taken for a tag, whether it is read as text or as Markdown. */
function sentence(text: string): string {
  const plain = text.trim().replaceAll('<', '‹').replaceAll('>', '›');
  const whole = /[.!?…]$/.test(plain) ? plain : `${plain}.`;
  return `${whole.charAt(0).toUpperCase()}${whole.slice(1)}`;
}
