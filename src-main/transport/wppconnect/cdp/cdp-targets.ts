/** The two targets puppeteer must see before it believes in a page: a tab and the page inside it. */

export const TAB_SESSION = 'tab-session';
export const PAGE_SESSION = 'page-session';

export interface TargetInfo {
  targetId: string;
  type: 'page' | 'tab';
  title: string;
  url: string;
  attached: boolean;
  canAccessOpener: boolean;
}

export interface CdpTargets {
  page: TargetInfo;
  tab: TargetInfo;
}

/** `pageTargetId` must be the main frame's real target id, or puppeteer's frame bookkeeping disagrees with Chromium's. */
export function describeTargets(pageTargetId: string, url: string): CdpTargets {
  const common = { title: '', url, attached: true, canAccessOpener: false };
  return {
    page: { ...common, targetId: pageTargetId, type: 'page' },
    tab: { ...common, targetId: 'tab-target', type: 'tab' },
  };
}
