import type { Store } from 'c/wxccBase';

/** In CSS pixels. */
export interface PanelSize {
  readonly width: number;
  readonly height: number;
}

/**
 * Why there can be no phone on this page at all.
 * - `noCallCenter`: not opened by a call center's utility
 * - `badOrigin`: opened with parameters that name no Salesforce site
 * - `noOpenCti`: Salesforce's script did not load
 * - `noDefinition`: without Open CTI, no definition is stored that holds for this user
 * - `crashed`: starting failed by a fault of ours
 */
export type HostProblem = 'noCallCenter' | 'badOrigin' | 'noOpenCti' | 'noDefinition' | 'crashed';

/** What the page (or the native utility) knows and the phone does not. A new object for every change. */
export interface HostView {
  readonly problem?: HostProblem;
  /** For `crashed`: a word for whoever is asked for help. Never anything personal. */
  readonly what?: string;
  /** `holder`: the Desktop's frame lives in this tab; `elsewhere`: another tab of this browser has it. */
  readonly tab: 'undecided' | 'holder' | 'elsewhere';
  /** The agent clicked in the Desktop to sign in, and no window took the focus: perhaps the browser blocked it. */
  readonly noSignInWindow?: boolean;
}

/** The page around the softphone, whichever it is: Visualforce in Open CTI today, a native utility later. */
export interface SoftphoneHost {
  readonly view: Store<HostView>;
  readonly size: Store<PanelSize>;
  /** Asks the surrounding panel for another size. May be refused: the softphone then works in what it has. */
  resize(size: PanelSize): Promise<void>;
  /** Takes the phone from the other tab. */
  takeOver(): void;
  reload(): void;
  /** May the browser show a notification when a call rings? `unasked`: the agent can be asked. */
  readonly notifications: Store<'unasked' | 'granted' | 'refused'>;
  /** Asks the agent, by the browser's own question. Only from a click. */
  allowNotifications(): void;
  /** Offers a text as a file. */
  download(name: string, text: string): void;
  /** A failure that must not stop the softphone (a size refused). */
  report(error: unknown): void;
  /** Told of the frame once it can be used, before it loads anything. */
  frameReady(frame: HTMLIFrameElement): void;
}
