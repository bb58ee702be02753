import { ExpectedFailure } from '../lib/expected-failure.ts';
import { projectRoot } from '../lib/paths.ts';
import { run } from '../lib/run.ts';
import type { Commit } from './release-notes.ts';

/** What a release asks the repository. */
export class Git {
  readonly #folder: string;

  constructor(folder: string = projectRoot) {
    this.#folder = folder;
  }

  /** Whether there is a repository, and a git to ask. */
  async isThere(): Promise<boolean> {
    return (await this.#run('rev-parse', '--verify', 'HEAD')).code === 0;
  }

  /** The files that differ from the last commit or aren't in it, as `git status` writes them. */
  async changedFiles(): Promise<string[]> {
    return lines(await this.#git('status', '--porcelain'));
  }

  /** Whether a tag is there, and on the commit that is checked out. */
  async tagState(tag: string): Promise<'absent' | 'here' | 'elsewhere'> {
    const tags = lines(await this.#git('tag', '--list', tag));
    if (tags.length === 0) return 'absent';
    const [here, tagged] = await Promise.all([
      this.#git('rev-parse', 'HEAD'),
      this.#git('rev-list', '-n', '1', tag),
    ]);
    return here === tagged ? 'here' : 'elsewhere';
  }

  /**
   * The commits since the last release before `version`, newest first; null when there was none. Whoever gets a stable
   * version may have seen no beta, so that its notes begin at the last stable one.
   */
  async commitsSince(version: string): Promise<Commit[] | null> {
    const isStable = !version.includes('-');
    const others = ['--exclude', `v${version}`, ...(isStable ? ['--exclude', 'v*-*'] : [])];
    const { code, stdout } = await this.#run('describe', '--tags', '--abbrev=0', '--match', 'v*', ...others);
    if (code !== 0) return null;
    const log = await this.#git('log', '--no-merges', '--format=%s%x00%b%x1e', `${stdout.trim()}..HEAD`);
    return log
      .split('\x1e')
      .map((record) => record.trim().split('\0'))
      .filter(([subject = '']) => subject !== '')
      .map(([subject = '', body = '']) => ({ subject, body: body.trim() }));
  }

  async #git(...args: string[]): Promise<string> {
    const { code, stdout, output } = await this.#run(...args);
    if (code !== 0) throw new ExpectedFailure(`git ${args[0]} failed: ${output.trim()}`);
    // The end only: a line of `git status` may begin with a space.
    return stdout.trimEnd();
  }

  #run(...args: string[]): ReturnType<typeof run> {
    // A checkout may belong to somebody else, in a container for instance. Nothing in it is run.
    return run('git', ['-c', 'safe.directory=*', ...args], { cwd: this.#folder });
  }
}

function lines(text: string): string[] {
  return text === '' ? [] : text.split('\n');
}
