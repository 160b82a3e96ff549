import type { Store } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { CallAudio } from './callAudio';
import type { CallControls } from './callControls';
import type { TraceEntry } from './createTrace';
import type { CallTransfers } from './callTransfers';
import type { PhoneDefinition } from './definitionStanding';
import type { PhoneDialer } from './createPhoneDialer';
import type { PhonePresence } from './phonePresence';
import type { PhoneNotices } from './createNoticeList';
import type { PhoneState } from './phoneState';
import type { PhoneRecordings } from './phoneRecordings';
import type { PhoneRecords } from './phoneRecords';
import type { SalesforceActions } from './salesforceActions';
import type { UnloggedCalls } from './unloggedCalls';

/**
 * The phone: handles calls from the first desktop event to the last save, and holds the state that components read.
 * Components and native hosts speak to this and to nothing else. Commands never throw: a refusal becomes a notice.
 */
export interface Phone {
  readonly state: Store<PhoneState>;
  /** In force; undefined until read. */
  readonly settings: Store<CallCenterSettings | undefined>;
  /** What the agent does to a call and to the own state. */
  readonly controls: CallControls;
  readonly transfers: CallTransfers;
  readonly audio: CallAudio;
  /** What the agent does about a call in Salesforce. */
  readonly actions: SalesforceActions;
  /** Finding records to relate a call to. */
  readonly records: PhoneRecords;
  /** Recordings of calls that were just handled. */
  readonly recordings: PhoneRecordings;
  /** Calling out. */
  readonly dialer: PhoneDialer;
  readonly notices: PhoneNotices;
  /** The last events, for whoever asks for help. */
  readonly trace: Store<readonly TraceEntry[]>;
  /** Omni-Channel beside Webex. */
  readonly presence: PhonePresence;
  /** The definition that calls follow; how it stands is in `state.definition`. */
  readonly definition: PhoneDefinition;
  /** What is not in Salesforce yet. */
  readonly unlogged: UnloggedCalls;
  retryDesktop(): void;
}
