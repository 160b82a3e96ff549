import type { DesktopPort } from 'c/wxccDesktop';
import type { SetupState } from 'c/wxccPageMessages';
import type { SoftphoneLayout } from 'c/wxccSalesforce';

export interface SetupParts {
  readonly desktop: DesktopPort;
  /** Of the definition in force. */
  readonly version: string;
  /** The definition in force, see `definitionText`. */
  readonly definition: string;
  /** Undefined: not read. */
  readonly layout: SoftphoneLayout | undefined;
}

/** Names of all idle codes; none before somebody has signed in at the Desktop. */
async function idleCodesOf(desktop: DesktopPort): Promise<readonly string[]> {
  if (!desktop.agent.value?.stationReady) return [];
  const { fetchIdleCodes } = await import('c/wxccOmnichannel');
  return (await fetchIdleCodes(desktop, [])).map(({ name }) => name);
}

/** What the administrator's tab may know of a running phone. */
export async function readSetupState({ desktop, version, definition, layout }: SetupParts): Promise<SetupState> {
  const idleCodes = await idleCodesOf(desktop);
  const refused = desktop.agent.value?.microphoneRefused;
  return {
    ...{ version, definition, idleCodes },
    ...(layout && { layout: JSON.stringify(layout) }),
    ...(refused !== undefined && { microphone: !refused }),
  };
}
