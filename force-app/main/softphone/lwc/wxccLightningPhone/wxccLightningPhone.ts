import { LightningElement, wire } from 'lwc';
import { CurrentPageReference, NavigationMixin } from 'lightning/navigation';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import { encodeDefaultFieldValues } from 'lightning/pageReferenceUtils';
import { EnclosingUtilityId, minimize, open, updatePanel, updateUtility } from 'lightning/platformUtilityBarApi';
import { IsConsoleNavigation, getFocusedTabInfo, refreshTab } from 'lightning/platformWorkspaceApi';
import { RefreshEvent } from 'lightning/refresh';
import { getRecord, notifyRecordUpdateAvailable } from 'lightning/uiRecordApi';
import readDefinition from '@salesforce/apex/WxccController.definition';
import invokeApex from '@salesforce/apex/WxccController.invoke';
import LANGUAGE from '@salesforce/i18n/lang';
import TIME_ZONE from '@salesforce/i18n/timeZone';
import CHANNEL from '@salesforce/messageChannel/Wxcc__c';
import USER_ID from '@salesforce/user/Id';
import type { Context } from 'lightning/messageService';
import type { PageReference } from 'lightning/navigation';
import type { LightningPage } from 'c/wxccLightningCrm';
import { phoneTexts } from 'c/wxccPhoneTexts';
import type { RecordInView } from 'c/wxccSalesforce';
import { startLightningPhone } from 'c/wxccVendorPhone';
import type { LightningPhone, ShownPhone } from 'c/wxccVendorPhone';
import { fieldsToAsk, readRecordFields, unreadRecord } from './recordFields';
import { searchAddress } from './searchAddress';

const ICONS = '/_slds/icons/utility-sprite/svg/symbols.svg';

/** The softphone in a utility of its own, for orgs without Open CTI. A thin shell: it hands the platform to the phone. */
export default class WxccLightningPhone extends NavigationMixin(LightningElement) {
  /** At most one; a new key for every phone, so that nothing of the last one stays. */
  shown: readonly (ShownPhone & { readonly key: number })[] = [];
  recordId: string | undefined;
  recordFields: readonly string[] | undefined;
  private objectType = '';
  private view: RecordInView | undefined;
  /** What the listeners know, as text. */
  private told: string | undefined;
  private readonly viewListeners = new Set<(record: RecordInView | undefined) => void>();
  private running: LightningPhone | undefined;
  private drawn = 0;

  @wire(MessageContext)
  context: Context | undefined;

  @wire(EnclosingUtilityId)
  utilityId: string | undefined;

  @wire(IsConsoleNavigation)
  isConsole: boolean | undefined;

  @wire(CurrentPageReference)
  handlePage(page: PageReference | undefined): void {
    const { recordId, objectApiName = '' } = page?.attributes ?? {};
    this.objectType = recordId ? objectApiName : '';
    this.recordFields = recordId && objectApiName ? fieldsToAsk(objectApiName) : undefined;
    // The same record again: what was read of it stays true.
    if (recordId !== this.recordId) this.view = recordId ? unreadRecord(recordId, objectApiName) : undefined;
    this.recordId = recordId;
    // The page reference has no name: who waits for a record is told when it is known, or cannot be.
    if (!this.recordFields) this.tell();
  }

  @wire(getRecord, { recordId: '$recordId', optionalFields: '$recordFields' })
  handleRecord({ data, error }: { data?: unknown; error?: unknown }): void {
    if (!this.recordId || (!data && !error)) return;
    this.view = readRecordFields(this.recordId, this.objectType, data);
    this.tell();
  }

  override renderedCallback(): void {
    const place = this.refs?.place;
    if (this.running || !place) return;
    this.running = startLightningPhone({
      window,
      root: place as HTMLElement,
      page: this.page,
      user: { userId: USER_ID, language: LANGUAGE, timeZone: TIME_ZONE },
      texts: phoneTexts,
      icons: ICONS,
      show: (phone) => {
        this.drawn += 1;
        this.shown = [{ ...phone, key: this.drawn }];
      },
    });
  }

  override disconnectedCallback(): void {
    this.running?.dispose();
    this.running = undefined;
  }

  override errorCallback(error: Error): void {
    this.running?.note(error);
  }

  /** A record that is only read anew is no news. */
  private tell(): void {
    const news = JSON.stringify(this.view);
    if (news === this.told) return;
    this.told = news;
    this.viewListeners.forEach((listener) => listener(this.view));
  }

  private navigate(page: PageReference): void {
    this[NavigationMixin.Navigate](page);
  }

  private async refresh(): Promise<void> {
    if (this.recordId) await notifyRecordUpdateAvailable([{ recordId: this.recordId }]);
    if (this.isConsole) await refreshTab((await getFocusedTabInfo()).tabId);
    else this.dispatchEvent(new RefreshEvent());
  }

  private async withUtility(does: (id: string) => Promise<unknown>): Promise<void> {
    if (this.utilityId) await does(this.utilityId);
  }

  private get page(): LightningPage {
    return {
      definition: () => readDefinition(),
      invoke: (payload) => invokeApex({ payload }),
      navigate: (page) => this.navigate(page),
      encodeDefaults: (fields) => encodeDefaultFieldValues({ ...fields }),
      search: (text) => this.navigate({ type: 'standard__webPage', attributes: { url: searchAddress(text) } }),
      recordInView: async () => this.view,
      onNavigation: (listener) => {
        this.viewListeners.add(listener);
        return () => this.viewListeners.delete(listener);
      },
      refresh: () => this.refresh(),
      publish: (message) => {
        if (this.context) publish(this.context, CHANNEL, message);
      },
      subscribe: (listener) => this.hear(listener),
      utility: {
        show: (visible) => this.withUtility((id) => (visible ? open(id) : minimize(id))),
        resize: ({ width, height }) => this.withUtility((id) => updatePanel(id, { width, height })),
        label: (label) =>
          this.withUtility((id) => Promise.all([updateUtility(id, { label }), updatePanel(id, { label })])),
        icon: (icon) => this.withUtility((id) => Promise.all([updateUtility(id, { icon }), updatePanel(id, { icon })])),
      },
    };
  }

  private hear(listener: (message: unknown) => void): () => void {
    if (!this.context) return () => undefined;
    const subscription = subscribe(this.context, CHANNEL, listener, { scope: APPLICATION_SCOPE });
    return () => unsubscribe(subscription);
  }
}
