import type { Finding } from './finding.ts';

export type VersionQuestion = {
  /** Of package.json. */
  version: string;
  /** The tag that started the release (`v1.2.3`), if one did. */
  tag: string | undefined;
  /** Who the release is meant for, if somebody said so. */
  channel: string | undefined;
  /** Where the version's own tag is. */
  tagState: 'absent' | 'here' | 'elsewhere';
  /** Between two releases the version is still the last one's. */
  isDryRun: boolean;
};

/** Whether a version may be released: well formed, new, and what its tag and channel say. */
export function judgeVersion({ version, tag, channel, tagState, isDryRun }: VersionQuestion): Finding {
  const failed = (says: string): Finding => ({ name: 'version', state: 'failed', says });
  if (!/^\d+\.\d+\.\d+(-beta\.\d+)?$/.test(version))
    return failed(`"${version}" is neither like 1.2.3 nor like 1.2.3-beta.1`);
  const own = version.includes('-') ? 'beta' : 'stable';
  if (tag !== undefined && tag !== `v${version}`)
    return failed(`the tag is ${tag}, but package.json has ${version}: raise it with npm version`);
  if (channel !== undefined && channel !== own)
    return failed(`${version} is a version for the channel ${own}, not for ${channel}`);
  if (tagState === 'elsewhere') {
    const says = `v${version} was released from another commit: raise it with npm version`;
    return { name: 'version', state: isDryRun && tag === undefined ? 'warning' : 'failed', says };
  }
  return { name: 'version', state: 'ok', says: `${version}, channel ${own}` };
}
