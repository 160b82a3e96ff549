import { isInCallCenter } from 'c/wxccOpenCti';
import type { HostProblem } from 'c/wxccScreen';

const REMEMBERED = 'wxcc.callCenterQuery';

/** What decides whether this page stands in a call center. */
export interface CallCenterPage {
  readonly location: Pick<Location, 'search' | 'protocol'>;
  readonly isFramed: boolean;
  /** `sessionStorage`; undefined where the browser refuses it. */
  readonly storage: Pick<Storage, 'getItem' | 'setItem'> | undefined;
  /** `sforce.opencti` is there. */
  readonly hasOpenCti: boolean;
}

export type CallCenterCheck =
  | { readonly kind: 'inside' }
  /** A login redirect dropped Salesforce's parameters: go here to have them back. Open CTI reads them from the address. */
  | { readonly kind: 'restore'; readonly search: string }
  | { readonly kind: 'problem'; readonly problem: HostProblem };

/**
 * Checks the page's own parameters, for Salesforce's script only throws a text and stays silent (Open CTI: `mode` and
 * `sfdcIframeOrigin`). They are remembered for the tab's life, and given back when a sign-in on the way lost them.
 */
export function checkCallCenterPage(page: CallCenterPage): CallCenterCheck {
  const { location, isFramed, storage } = page;
  const isGood = (search: string): boolean => isInCallCenter({ search, protocol: location.protocol });
  if (isGood(location.search)) {
    remember(storage, location.search);
    return page.hasOpenCti ? { kind: 'inside' } : { kind: 'problem', problem: 'noOpenCti' };
  }
  const remembered = storage?.getItem(REMEMBERED) ?? '';
  if (isFramed && isGood(remembered)) return { kind: 'restore', search: remembered };
  const hasSome = /[?&](mode|sfdcIframeOrigin)=/.test(location.search);
  return { kind: 'problem', problem: hasSome ? 'badOrigin' : 'noCallCenter' };
}

function remember(storage: CallCenterPage['storage'], search: string): void {
  try {
    storage?.setItem(REMEMBERED, search);
  } catch (error) {
    // Full or refused: only the way back after a login redirect is lost. Anything else is a fault of ours.
    if (!(error instanceof DOMException)) throw error;
  }
}
