import type { Clock, Ids, Store } from 'c/wxccBase';
import type { PhoneUser } from 'c/wxccCallDesk';
import type { Diagnostic } from 'c/wxccDefinition';
import type { DesktopPort } from 'c/wxccDesktop';
import type { TextMemory } from 'c/wxccNotes';
import type { CallerIdMemory, RecentMemory } from 'c/wxccOutdial';
import type { Crm } from 'c/wxccSalesforce';
import type { OpenedOutbox } from './openedOutbox';
import type { PresenceMemories } from './phonePresence';
import type { SettingsMemory } from './settingsMemory';

/** A Desktop whose frame we own: it is told where to load from, and when to go. */
export interface PhoneDesktop extends DesktopPort {
  /** Loads the Desktop from here; the same address again changes nothing. */
  start(url: string): void;
  stop(): void;
}

/** The address the Desktop was last loaded from, kept over reloads so that it need not wait for the settings. */
export interface DesktopUrlMemory {
  readonly last?: string;
  remember(url: string): void;
}

/** What a phone stands on. All of it can be a fake. */
export interface PhoneOptions {
  readonly crm: Crm;
  readonly desktop: PhoneDesktop;
  /** Opened with the first call, or soon after the settings for what an earlier page left. */
  readonly openOutbox: () => Promise<OpenedOutbox>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly user: PhoneUser;
  readonly desktopUrl: DesktopUrlMemory;
  /**
   * Opens a page of the contact's flow in a new tab. @returns false when the browser refused. Left out: nothing can be opened
   */
  readonly openTab?: (url: string) => boolean;
  /** Keeps the settings over a reload. Left out: until then. */
  readonly settingsMemory?: SettingsMemory;
  /** Keeps what agents type over a reload. Left out: until then. */
  readonly textMemory?: TextMemory;
  /** Keeps the agent's choice of caller id over a reload. Left out: until then. */
  readonly callerIdMemory?: CallerIdMemory;
  /** Keeps the agent's last numbers over a reload. Left out: until then. */
  readonly recentMemory?: RecentMemory;
  /** Opens what is kept of presence over a reload. Left out: until then. */
  readonly openPresenceMemories?: () => Promise<PresenceMemories>;
  /** Is another tab there that takes the phone over when this one goes? Left out: never. */
  readonly otherTabs?: Store<boolean>;
  /** Names of the definition that the org or the tenant does not have, as they are met; `readSettings` tells all else. */
  readonly onDiagnostics?: (diagnostics: readonly Diagnostic[]) => void;
  /** Told of everything that went wrong and has no place on the screen. */
  readonly onError: (error: unknown) => void;
}
