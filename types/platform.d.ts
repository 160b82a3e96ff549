// Modules of the Salesforce platform that @salesforce/lightning-types does not declare.
declare module '@salesforce/label/*' {
  const label: string;
  export default label;
}
declare module '@salesforce/resourceUrl/*' {
  const url: string;
  export default url;
}
declare module '@salesforce/messageChannel/*' {
  const channel: unique symbol;
  export default channel;
}
declare module '@salesforce/i18n/*' {
  const value: string;
  export default value;
}
declare module '@salesforce/user/Id' {
  const id: string;
  export default id;
}
declare module '@salesforce/schema/*' {
  const ref: { fieldApiName: string; objectApiName: string };
  export default ref;
}
declare module '@salesforce/apex/*' {
  import type { WireAdapterConstructor } from 'lwc';
  interface ApexMethod {
    (args?: Record<string, unknown>): Promise<unknown>;
    adapter: WireAdapterConstructor<Record<string, unknown>, { data?: unknown; error?: unknown }>;
  }
  const method: ApexMethod;
  export default method;
}
declare module 'lightning/platformShowToastEvent' {
  export class ShowToastEvent extends CustomEvent<unknown> {
    constructor(init: {
      title: string;
      message?: string;
      variant?: 'info' | 'success' | 'warning' | 'error';
      mode?: string;
    });
  }
}
declare module 'lightning/navigation' {
  import type { LightningElement } from 'lwc';
  export interface PageReference {
    readonly type: string;
    readonly attributes: Readonly<Record<string, string>>;
    readonly state?: Readonly<Record<string, string>>;
  }
  const Navigate: unique symbol;
  const GenerateUrl: unique symbol;
  interface Navigating extends LightningElement {
    [Navigate](page: PageReference, replace?: boolean): void;
    [GenerateUrl](page: PageReference): Promise<string>;
  }
  interface Mixin {
    (base: typeof LightningElement): new () => Navigating;
    readonly Navigate: typeof Navigate;
    readonly GenerateUrl: typeof GenerateUrl;
  }
  export const NavigationMixin: Mixin;
  export const CurrentPageReference: import('lwc').WireAdapterConstructor<Record<string, never>, PageReference>;
}
declare module 'lightning/messageService' {
  import type { WireAdapterConstructor } from 'lwc';
  export type Context = Readonly<Record<string, unknown>>;
  export type Subscription = Readonly<Record<string, unknown>>;
  export const APPLICATION_SCOPE: unique symbol;
  export const MessageContext: WireAdapterConstructor<Record<string, never>, Context>;
  export function createMessageContext(): Context;
  export function releaseMessageContext(context: Context): void;
  export function publish(context: Context, channel: symbol, message: unknown): void;
  export function subscribe(
    context: Context,
    channel: symbol,
    listener: (message: unknown) => void,
    options?: { readonly scope?: typeof APPLICATION_SCOPE },
  ): Subscription;
  export function unsubscribe(subscription: Subscription): void;
}
declare module 'lightning/uiObjectInfoApi' {
  import type { WireAdapterConstructor } from 'lwc';
  export const getObjectInfo: WireAdapterConstructor<
    { objectApiName: string },
    { readonly data?: unknown; readonly error?: unknown }
  >;
}
declare module 'lightning/uiRecordApi' {
  import type { WireAdapterConstructor } from 'lwc';
  export const getRecord: WireAdapterConstructor<
    { recordId: string; optionalFields: readonly string[] | undefined },
    { readonly data?: unknown; readonly error?: unknown }
  >;
  export function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void>;
}
declare module 'lightning/actions' {
  export class CloseActionScreenEvent extends CustomEvent<unknown> {
    constructor();
  }
}
declare module 'lightning/platformUtilityBarApi' {
  import type { WireAdapterConstructor } from 'lwc';
  export const EnclosingUtilityId: WireAdapterConstructor<Record<string, never>, string>;
  export function open(utilityId: string): Promise<boolean>;
  export function minimize(utilityId: string): Promise<boolean>;
  export function updateUtility(utilityId: string, attributes: { label?: string; icon?: string }): Promise<boolean>;
  export function updatePanel(
    utilityId: string,
    attributes: { label?: string; icon?: string; width?: number; height?: number },
  ): Promise<boolean>;
}
declare module 'lightning/platformWorkspaceApi' {
  import type { WireAdapterConstructor } from 'lwc';
  export const IsConsoleNavigation: WireAdapterConstructor<Record<string, never>, boolean>;
  export function getFocusedTabInfo(): Promise<{ readonly tabId: string }>;
  export function refreshTab(tabId: string): Promise<void>;
}
declare module 'lightning/pageReferenceUtils' {
  export function encodeDefaultFieldValues(fields: Record<string, string>): string;
}
declare module 'lightning/refresh' {
  export class RefreshEvent extends Event {
    constructor();
  }
}
