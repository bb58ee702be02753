import { useQuery } from '@tanstack/react-query';
import type { Link, TransportCapabilities } from '#shared/domain/transport-capabilities.ts';
import { invoke } from '../invoke.ts';
import { queryKeys } from '../query-keys.ts';

/** Whether this is the desk or the restore screen; it changes only with a new page. */
export const useStartup = () =>
  useQuery({ queryKey: queryKeys.startup, queryFn: () => invoke('startup.get', undefined) });

/** Read anew by whoever begins to show it: the wa-js in use changes while the desk is open. */
export const useAppInfo = () =>
  useQuery({ queryKey: queryKeys.appInfo, queryFn: () => invoke('app.info', undefined), staleTime: 0 });

/** Of the link that sends. */
export const useConnection = () =>
  useQuery({ queryKey: queryKeys.connection, queryFn: () => invoke('connection.get', undefined) });

/** Every link that is set up, with what it can do; the one that sends first. */
export const useLinks = () =>
  useQuery({ queryKey: queryKeys.links, queryFn: () => invoke('connection.links', undefined) });

/** What the link that a message came or went by can do; undefined while nobody knows. */
export const useLinkCapabilities = (link: Link): TransportCapabilities | undefined =>
  useLinks().data?.links.find((one) => one.link === link)?.capabilities;
