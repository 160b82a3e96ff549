import type { Clock, Ids, Notice } from 'c/wxccBase';
import type { CallCenterSettings } from 'c/wxccDefinition';
import type { Contact, DesktopPort } from 'c/wxccDesktop';
import type { CallTexts } from 'c/wxccNotes';
import type { Dial } from 'c/wxccOutdial';
import type { RecordOpener } from 'c/wxccRecordOpener';
import type { Crm, Outbox } from 'c/wxccSalesforce';
import type { PhoneUser } from './phoneUser';
import type { WrapUpNames } from './createWrapUpNames';

/** What every handler of the desk may use. */
export interface DeskContext {
  readonly crm: Crm;
  readonly desktop: DesktopPort;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly user: PhoneUser;
  readonly settings: CallCenterSettings;
  readonly names: WrapUpNames;
  readonly opener: RecordOpener;
  /** What the agent types. */
  readonly texts: CallTexts;
  /** The dial that made an outbound contact, once; left out or undefined: nobody dialled it here. */
  readonly claimDial?: (contact: Contact) => Dial | undefined;
  /** The papers of a call changed: components draw it anew. */
  readonly onChange: () => void;
  readonly notify: (notice: Notice) => void;
  /** Told of everything that went wrong and has no place on the screen. */
  readonly onError: (error: unknown) => void;
}
