/** A module of the SDK that can be listened to. It warns of names it does not know and goes on. */
export interface SdkEvents {
  addEventListener(name: string, listener: (message: unknown) => void): void;
}

type SdkCommand = (argument: unknown) => Promise<unknown>;

/**
 * What the relay uses of `Desktop` in @wxcc-desktop/sdk 2.0.15. Own types: the SDK's know neither the events and fields
 * that exist at run time only, nor that a command may resolve undefined.
 */
export interface DesktopSdk {
  readonly config: {
    init(options: { widgetName: string; widgetProvider: string }): Promise<void>;
    registerCrmConnector(provider: { crmPlatform: string; crmConnectorProvider: string }): void;
  };
  readonly agentContact: SdkEvents &
    Record<
      | ('accept' | 'decline' | 'end' | 'hold' | 'unHold' | 'wrapup' | 'pauseRecording' | 'resumeRecording')
      | ('blindTransferV2' | 'vteamTransferV2' | 'consultV2' | 'consultEndV2' | 'consultTransferV2')
      | ('consultConferenceV2' | 'exitConference' | 'buddyAgentsV2' | 'vteamList'),
      SdkCommand
    > & {
      sendDtmf(digit: string): unknown;
    };
  readonly dialer: SdkEvents & Record<'startOutdial' | 'updateCadVariables', SdkCommand>;
  readonly agentStateInfo: SdkEvents & { stateChange: SdkCommand; readonly latestData: unknown };
  readonly agentConfigJsApi: { fetchPaginatedAuxCodes: SdkCommand };
  /** Absent in older SDKs. */
  readonly postInteractions?: { fetchCapture: SdkCommand };
  readonly screenpop: SdkEvents;
  readonly logout: SdkEvents;
  readonly actions: { getTaskMap(): Promise<unknown>; toggleMuteUnmuteWebRtcCall(): unknown };
}

/** The SDK reads the bare global once, when it is evaluated: without it, it throws or never works. */
export function hasDesktop(scope: object = globalThis): boolean {
  return 'AGENTX_SERVICE' in scope && scope.AGENTX_SERVICE !== undefined && scope.AGENTX_SERVICE !== null;
}

/** Evaluates the SDK now. A `require` stays lazy in our one-file bundle; an import would run at load time. */
export function loadSdk(): DesktopSdk {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- see above
  const { Desktop } = require('@wxcc-desktop/sdk') as { Desktop: DesktopSdk };
  return Desktop;
}
