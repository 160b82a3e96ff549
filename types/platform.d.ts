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
