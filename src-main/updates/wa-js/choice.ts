import semver from 'semver';

/** What is known of how versions fared in WhatsApp's page. */
export interface WaJsHealth {
  /** Skipped, because they did not become ready. Never all that there are. */
  failed: string[];
  /** The last update that became ready. */
  worked: string | null;
}

export const UNTRIED: WaJsHealth = { failed: [], worked: null };

/** Updates that are older than the program's own wa-js, or the same, are none. Newest first, the program's own last. */
export function candidates(bundled: string, stored: readonly string[]): string[] {
  return [...stored.filter((version) => semver.gt(version, bundled)).sort(semver.rcompare), bundled];
}

/** The order in which the candidates may be used: newest first, without those that are skipped. */
export function inOrder(all: readonly string[], health: WaJsHealth): string[] {
  const usable = all.filter((version) => !health.failed.includes(version));
  return usable.length > 0 ? usable : [...all];
}

/**
 * A version did not become ready. When that is now true of all of them, none is to blame, WhatsApp is: the marks are
 * taken away, and the next round begins with the newest again.
 */
export function afterFailure(all: readonly string[], health: WaJsHealth, version: string): WaJsHealth {
  const failed = all.filter((known) => known === version || health.failed.includes(known));
  return { ...health, failed: failed.length === all.length ? [] : failed };
}

export function afterSuccess(bundled: string, health: WaJsHealth, version: string): WaJsHealth {
  return {
    failed: health.failed.filter((failed) => failed !== version),
    worked: version === bundled ? health.worked : version,
  };
}

/** The updates to keep: the newest, and the last that is known to work. */
export function worthKeeping(all: readonly string[], health: WaJsHealth): string[] {
  return all.filter((version, index) => index === 0 || version === health.worked);
}
