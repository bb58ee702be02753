import type { WebContents } from 'electron';
import type { ConnectionTransport } from 'puppeteer-core';
import { describeTargets, PAGE_SESSION, TAB_SESSION, type CdpTargets } from './cdp-targets.ts';

interface CdpRequest {
  id: number;
  method: string;
  params?: Record<string, unknown>;
  sessionId?: string;
}

interface CdpOutput {
  id?: number;
  sessionId?: string | undefined;
  method?: string;
  params?: unknown;
  result?: unknown;
  error?: { code: number; message: string };
}

/**
 * Lets puppeteer drive one WebContents through Electron's in-process debugger: no debugging port is opened
 * and no second browser is started. Page commands go to the debugger; the few browser-level commands
 * puppeteer needs are answered here, because the debugger only reaches the page.
 */
export class WebContentsTransport implements ConnectionTransport {
  onmessage?: (message: string) => void;
  onclose?: () => void;

  readonly #contents: WebContents;
  readonly #targets: CdpTargets;
  readonly #closePage: () => void;
  readonly #pending = new Map<number, CdpRequest>();
  #targetGone = false;
  #crashed = false;
  #closed = false;

  /** Attaches the debugger. The contents must already show a document (about:blank will do). */
  static async attach(contents: WebContents, closePage: () => void): Promise<WebContentsTransport> {
    if (!contents.debugger.isAttached()) contents.debugger.attach('1.3');
    const { targetInfo } = (await contents.debugger.sendCommand('Target.getTargetInfo')) as {
      targetInfo: { targetId: string };
    };
    return new WebContentsTransport(
      contents,
      describeTargets(targetInfo.targetId, contents.getURL()),
      closePage,
    );
  }

  private constructor(contents: WebContents, targets: CdpTargets, closePage: () => void) {
    this.#contents = contents;
    this.#targets = targets;
    this.#closePage = closePage;
    contents.debugger.on('message', this.#onDebuggerMessage);
    contents.debugger.on('detach', this.#onGone);
    contents.once('destroyed', this.#onGone);
    contents.on('render-process-gone', this.#onCrash);
    contents.on('did-start-loading', this.#onLoading);
    contents.on('did-navigate', this.#onNavigate);
    contents.on('did-navigate-in-page', this.#onNavigate);
  }

  send(text: string): void {
    const request = JSON.parse(text) as CdpRequest;
    if (request.sessionId === undefined) this.#answerBrowser(request);
    else if (request.sessionId === TAB_SESSION) this.#answerTab(request);
    else this.#forwardToPage(request);
  }

  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#removeListeners();
    if (!this.#contents.isDestroyed() && this.#contents.debugger.isAttached())
      this.#contents.debugger.detach();
  }

  #forwardToPage(request: CdpRequest): void {
    if (this.#targetGone) return this.#fail(request, 'Target closed');
    if (this.#crashed && request.method.startsWith('Runtime.')) return this.#fail(request, 'Target crashed');
    // The page's session is the debugger's root session; any other id is a real child (worker, frame).
    const childSession = request.sessionId === PAGE_SESSION ? undefined : request.sessionId;
    this.#pending.set(request.id, request);
    this.#contents.debugger.sendCommand(request.method, request.params ?? {}, childSession).then(
      (result: unknown) => {
        if (this.#pending.delete(request.id)) this.#reply(request, result ?? {});
      },
      (error: unknown) => {
        if (this.#pending.delete(request.id))
          this.#fail(request, error instanceof Error ? error.message : String(error));
      },
    );
  }

  #answerBrowser(request: CdpRequest): void {
    const { page, tab } = this.#targets;
    switch (request.method) {
      case 'Browser.getVersion':
        return this.#reply(request, {
          protocolVersion: '1.3',
          product: `Chrome/${process.versions['chrome']}`,
          revision: '',
          userAgent: this.#contents.getUserAgent(),
          jsVersion: process.versions.v8,
        });
      case 'Target.getBrowserContexts':
        return this.#reply(request, { browserContextIds: [] });
      case 'Target.setDiscoverTargets':
        this.#emit({ method: 'Target.targetCreated', params: { targetInfo: tab } });
        this.#emit({ method: 'Target.targetCreated', params: { targetInfo: page } });
        return this.#reply(request, {});
      case 'Target.setAutoAttach':
        this.#emit({
          method: 'Target.attachedToTarget',
          params: { sessionId: TAB_SESSION, targetInfo: tab, waitingForDebugger: false },
        });
        return this.#reply(request, {});
      case 'Target.getTargets':
        return this.#reply(request, { targetInfos: [page] });
      case 'Target.closeTarget':
        this.#reply(request, { success: true });
        setImmediate(this.#closePage);
        return;
      case 'Browser.close':
        // Only this window closes; the app's own window must survive whatever the library decides.
        this.#reply(request, {});
        setImmediate(this.#closePage);
        return;
      case 'Target.activateTarget':
      case 'Target.detachFromTarget':
      case 'Browser.setDownloadBehavior':
        return this.#reply(request, {});
      default:
        return this.#fail(
          request,
          `${request.method} needs a browser-level session, which a debugger does not have`,
        );
    }
  }

  #answerTab(request: CdpRequest): void {
    if (request.method === 'Target.setAutoAttach') {
      this.#emit({
        sessionId: TAB_SESSION,
        method: 'Target.attachedToTarget',
        params: { sessionId: PAGE_SESSION, targetInfo: this.#targets.page, waitingForDebugger: false },
      });
    }
    this.#reply(request, {});
  }

  #emit(message: CdpOutput): void {
    // Asynchronous as a socket would be: puppeteer does not expect an answer inside send().
    setImmediate(() => this.onmessage?.(JSON.stringify(message)));
  }

  #reply(request: CdpRequest, result: unknown): void {
    this.#emit({ id: request.id, sessionId: request.sessionId, result });
  }

  #fail(request: CdpRequest, message: string): void {
    this.#emit({ id: request.id, sessionId: request.sessionId, error: { code: -32000, message } });
  }

  #onDebuggerMessage = (_event: unknown, method: string, params: unknown, sessionId: string): void => {
    this.#emit({ sessionId: sessionId || PAGE_SESSION, method, params });
  };

  #onNavigate = (_event: unknown, url: string): void => {
    for (const target of [this.#targets.page, this.#targets.tab]) {
      target.url = url;
      this.#emit({ method: 'Target.targetInfoChanged', params: { targetInfo: { ...target } } });
    }
  };

  #onLoading = (): void => {
    this.#crashed = false;
  };

  /** A crashed renderer answers nothing: without this every evaluate() hangs until puppeteer's own limit of minutes. */
  #onCrash = (): void => {
    this.#crashed = true;
    for (const request of this.#pending.values()) this.#fail(request, 'Target crashed');
    this.#pending.clear();
  };

  #onGone = (): void => {
    if (this.#targetGone) return;
    this.#targetGone = true;
    this.#onCrash();
    const { page, tab } = this.#targets;
    this.#emit({
      sessionId: TAB_SESSION,
      method: 'Target.detachedFromTarget',
      params: { sessionId: PAGE_SESSION, targetId: page.targetId },
    });
    this.#emit({ method: 'Target.targetDestroyed', params: { targetId: page.targetId } });
    this.#emit({
      method: 'Target.detachedFromTarget',
      params: { sessionId: TAB_SESSION, targetId: tab.targetId },
    });
    this.#emit({ method: 'Target.targetDestroyed', params: { targetId: tab.targetId } });
    // After the messages above have been handed over.
    setImmediate(() => setImmediate(() => this.#finish()));
  };

  #finish(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#removeListeners();
    this.onclose?.();
  }

  #removeListeners(): void {
    if (this.#contents.isDestroyed()) return;
    this.#contents.debugger.off('message', this.#onDebuggerMessage);
    this.#contents.debugger.off('detach', this.#onGone);
    this.#contents.off('destroyed', this.#onGone);
    this.#contents.off('render-process-gone', this.#onCrash);
    this.#contents.off('did-start-loading', this.#onLoading);
    this.#contents.off('did-navigate', this.#onNavigate);
    this.#contents.off('did-navigate-in-page', this.#onNavigate);
  }
}
