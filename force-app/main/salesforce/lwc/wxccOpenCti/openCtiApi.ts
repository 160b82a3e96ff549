/** What every Open CTI callback gets (Open CTI Developer Guide, "Common response"). Nothing of it is trusted yet. */
export interface OpenCtiResponse {
  readonly success?: unknown;
  readonly returnValue?: unknown;
  readonly errors?: unknown;
  /** `subscribe` only: the opaque key that `unsubscribe` wants. */
  readonly subscription?: unknown;
}

export type OpenCtiCallback = (response: OpenCtiResponse) => void;

type OpenCtiFunction = (args?: Readonly<Record<string, unknown>>) => void;

/** Methods by the name they have in the script. */
export type OpenCtiMethod =
  | 'getCallCenterSettings'
  | 'getSoftphoneLayout'
  | 'searchAndScreenPop'
  | 'screenPop'
  | 'saveLog'
  | 'refreshView'
  | 'runApex'
  | 'enableClickToDial'
  | 'disableClickToDial'
  | 'onClickToDial'
  | 'onNavigationChange'
  | 'getAppViewInfo'
  | 'setSoftphonePanelVisibility'
  | 'isSoftphonePanelVisible'
  | 'setSoftphonePanelHeight'
  | 'setSoftphonePanelWidth'
  | 'setSoftphonePanelLabel'
  | 'setSoftphonePanelIcon'
  | 'setSoftphoneItemLabel'
  | 'setSoftphoneItemIcon'
  | 'notifyInitializationComplete'
  | 'subscribe'
  | 'publish'
  | 'unsubscribe';

/** Methods below `sforce.opencti.hvs` (Sales Engagement). */
export type OpenCtiHvsMethod = 'onWorkStart' | 'completeWork';

/** Every method, by the name it has on the wire. */
export type OpenCtiCall = OpenCtiMethod | OpenCtiHvsMethod;

/**
 * `sforce.opencti` as the client needs it, and the only description of it in the project. Every member may be missing:
 * hosts differ in age.
 */
export type OpenCtiApi = Readonly<Partial<Record<OpenCtiMethod, OpenCtiFunction>>> & {
  readonly hvs?: Readonly<Partial<Record<OpenCtiHvsMethod, OpenCtiFunction>>>;
};
