import type { PhoneState } from 'c/wxccCall';
import type { HostView } from './softphoneHost';

/** The bar's one word about the line. */
export type Connection = 'connecting' | 'signIn' | 'offline' | 'elsewhere' | 'ready';

const BY_DESKTOP: Record<PhoneState['readiness']['desktop'], Connection> = {
  idle: 'connecting',
  loading: 'connecting',
  signingIn: 'signIn',
  notAnswering: 'offline',
  connected: 'ready',
  signedOut: 'offline',
  signedInElsewhere: 'offline',
  outdated: 'offline',
};

export function readConnection(host: HostView, { readiness }: PhoneState): Connection {
  if (host.tab === 'elsewhere') return 'elsewhere';
  if (readiness.settings === 'failed') return 'offline';
  const connection = BY_DESKTOP[readiness.desktop];
  return connection === 'ready' && !readiness.ready ? 'connecting' : connection;
}
