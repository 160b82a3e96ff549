import type { OrgUser } from '../engine';
import type { PageToolkit } from './omniClient';

/** A Lightning component that the packages expose, as the simulated org can mount it. */
export interface NativeComponent {
  /** `c/wxccCompanion`. */
  readonly name: string;
  /** From its metadata. */
  readonly label: string;
  /** Its metadata lets it stand in a utility bar. */
  readonly isUtility: boolean;
  /** It may stand on record pages: of these objects, or of all when empty. */
  readonly objects?: readonly string[];
}

/** An action on a record that shows a component in a window over the page. */
export interface RecordAction {
  /** Object, `Task`. */
  readonly type: string;
  readonly label: string;
  /** Component, `c/wxccRecordingPlayer`. */
  readonly name: string;
}

/** What the script of native components gives the page. */
export interface NativeComponents {
  readonly components: readonly NativeComponent[];
  readonly actions: readonly RecordAction[];
  /** Aura shells that stand in the console app's utility bar. */
  readonly utilities: readonly NativeComponent[];
  /** @returns undefined when there is no such component */
  mount(name: string, parent: HTMLElement, properties?: object): HTMLElement | undefined;
  mountUtility(name: string, parent: HTMLElement, toolkit: PageToolkit): void;
}

const SCRIPT = '/assets/native.js';

const page = globalThis as { simUserId?: string; simLanguage?: string; simNative?: NativeComponents };

/**
 * Loads the native components, which are heavy, beside the page.
 * @param user what `@salesforce/user/Id` and labels are for them
 * @returns undefined when they have not been built yet
 */
export function loadNativeComponents(user: OrgUser): Promise<NativeComponents | undefined> {
  page.simUserId = user.Id;
  page.simLanguage = user.LanguageLocaleKey?.slice(0, 2) ?? 'en';
  // As Lightning does: readers and browsers speak the user's language.
  document.documentElement.lang = page.simLanguage;
  const script = document.createElement('script');
  script.src = SCRIPT;
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(page.simNative));
    script.addEventListener('error', () => resolve(undefined));
    document.head.append(script);
  });
}
