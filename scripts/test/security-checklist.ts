/** What each number in the titles of tests/e2e/security stands for: 01 to 20 are Electron's, the rest our own. */
export const checklist: ReadonlyMap<string, string> = new Map([
  ['01', 'Only secure content is loaded'],
  ['02', 'No Node.js for any page'],
  ['03', 'Context isolation in every page'],
  ['04', 'Every page is sandboxed'],
  ['05', 'Permission requests are handled'],
  ['06', 'webSecurity is on'],
  ['07', 'A strict content security policy'],
  ['08', 'No insecure content is allowed to run'],
  ['09', 'No experimental features'],
  ['10', 'No enableBlinkFeatures'],
  ['11', 'No allowpopups for webviews'],
  ['12', 'No webview can be created'],
  ['13', 'Navigation is limited'],
  ['14', 'New windows are refused'],
  ['15', 'shell.openExternal never sees untrusted content'],
  ['16', 'A current version of Electron'],
  ['17', 'The sender of every IPC message is checked'],
  ['18', 'No file:// pages; a privileged protocol of our own'],
  ['19', 'Fuses'],
  ['20', 'No Electron API is exposed to a page'],
  ['21', 'Downloads are refused'],
  ['22', 'Trusted Types: text becomes neither markup nor code'],
  ['23', 'Logs hold no texts, names, numbers or codes'],
  ['24', 'Files are reached by their address alone, and lie encrypted'],
  ['25', 'The packed program takes no switch of Chromium or Node'],
  ['26', 'Restoring and the recovery key ask who is there'],
]);

export interface PointVerdict {
  number: string;
  name: string;
  /** `open`: its tests were skipped, and `note` says why. Never a pass. */
  verdict: 'ok' | 'failed' | 'open';
  tests: number;
  note: string;
}

interface ReportedSuite {
  specs: {
    title: string;
    ok: boolean;
    tests: { status: string; annotations: { description?: string }[] }[];
  }[];
  suites?: ReportedSuite[];
}

/**
 * Sorts the tests of Playwright's JSON report under their points, by the number their titles begin with.
 * A point without a test has failed.
 */
export function judge(points: ReadonlyMap<string, string>, report: string): PointVerdict[] {
  const { suites } = JSON.parse(report) as { suites: ReportedSuite[] };
  const specs = suites.flatMap(specsOf);
  return [...points].map(([number, name]) => {
    const own = specs.filter(({ title }) => title.startsWith(`${number} `));
    const skipped = own.flatMap(({ tests }) => tests.filter(({ status }) => status === 'skipped'));
    const failed = own.length === 0 || own.some(({ ok }) => !ok);
    const verdict = failed ? 'failed' : skipped.length > 0 ? 'open' : 'ok';
    const note = skipped[0]?.annotations[0]?.description ?? '';
    return { number, name, verdict, tests: own.length, note };
  });
}

function specsOf(suite: ReportedSuite): ReportedSuite['specs'] {
  return [...suite.specs, ...(suite.suites ?? []).flatMap(specsOf)];
}
