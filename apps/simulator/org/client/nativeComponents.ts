/** A Lightning component that the packages expose, as the simulated org can mount it. */
export interface NativeComponent {
  /** `c/wxccCompanion`. */
  readonly name: string;
  /** From its metadata. */
  readonly label: string;
  /** Its metadata lets it stand in a utility bar. */
  readonly isUtility: boolean;
}

/** What the script of native components gives the page. */
export interface NativeComponents {
  readonly components: readonly NativeComponent[];
  /** @returns undefined when there is no such component */
  mount(name: string, parent: HTMLElement): HTMLElement | undefined;
}

const SCRIPT = '/assets/native.js';

const page = globalThis as { simUserId?: string; simNative?: NativeComponents };

/**
 * Loads the native components, which are heavy, beside the page.
 * @param userId what `@salesforce/user/Id` is for them
 * @returns undefined when they have not been built yet
 */
export function loadNativeComponents(userId: string): Promise<NativeComponents | undefined> {
  page.simUserId = userId;
  const script = document.createElement('script');
  script.src = SCRIPT;
  return new Promise((resolve) => {
    script.addEventListener('load', () => resolve(page.simNative));
    script.addEventListener('error', () => resolve(undefined));
    document.head.append(script);
  });
}
