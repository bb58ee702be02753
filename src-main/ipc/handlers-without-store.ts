import { AppError } from '#shared/domain/errors.ts';
import { DEFAULT_SETTINGS, type Settings } from '#shared/domain/settings.ts';
import { invokeContract, type InvokeChannel } from '#shared/ipc/contract.ts';
import type { AppInfo } from '#shared/ipc/contract/app.ts';
import type { Logger } from '../log/logger.ts';
import type { InvokeHandlers } from './handle-invokes.ts';
import { lookHandlers, type LookHandlerDependencies } from './handlers/look.ts';

export interface WithoutStoreDependencies extends LookHandlerDependencies {
  appInfo: AppInfo;
  /** As the desk was shown last, as far as that is known. */
  begun: { [Key in 'language' | 'theme']?: Settings[Key] | undefined };
  /** Called when they change. */
  onSettings: (settings: Settings) => void;
  log: Logger;
}

/**
 * What the window can ask while there is no store: language and look live in memory, because their place is in the
 * database; every other call is answered with database-unavailable.
 */
export function handlersWithoutStore(deps: WithoutStoreDependencies): {
  handlers: InvokeHandlers;
  settings: () => Settings;
} {
  let settings: Settings = {
    ...DEFAULT_SETTINGS,
    language: deps.begun.language ?? DEFAULT_SETTINGS.language,
    theme: deps.begun.theme ?? DEFAULT_SETTINGS.theme,
  };
  const handlers: InvokeHandlers = {
    ...refuseAll(),
    ...lookHandlers(deps),
    'app.info': () => deps.appInfo,
    'app.reportError': ({ message }) => {
      deps.log.error('the window:', message);
      return undefined;
    },
    'settings.get': () => settings,
    'settings.update': ({ language, theme }) => {
      settings = { ...settings, language: language ?? settings.language, theme: theme ?? settings.theme };
      deps.onSettings(settings);
      return settings;
    },
  };
  return { handlers, settings: () => settings };
}

function refuseAll(): InvokeHandlers {
  const refuse = (): never => {
    throw new AppError('database-unavailable');
  };
  const channels = Object.keys(invokeContract) as InvokeChannel[];
  return Object.fromEntries(channels.map((channel) => [channel, refuse])) as unknown as InvokeHandlers;
}
