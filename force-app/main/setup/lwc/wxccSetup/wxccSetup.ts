import { LightningElement, wire } from 'lwc';
import { APPLICATION_SCOPE, MessageContext, publish, subscribe, unsubscribe } from 'lightning/messageService';
import type { Context, Subscription } from 'lightning/messageService';
import LANGUAGE from '@salesforce/i18n/lang';
import CHANNEL from '@salesforce/messageChannel/Wxcc__c';
import look from '@salesforce/apex/WxccSetupController.look';
import { createLabelSource } from 'c/wxccBase';
import type { Labels } from 'c/wxccBase';
import { contactFromText } from 'c/wxccCallPreview';
import { setupTabTexts } from 'c/wxccSetupTexts';
import { createPhoneQuestion, objectsOf, readOrgFacts, rightsOf } from 'c/wxccSetupCheck';
import type { OrgFacts, PhoneQuestion, RunningPhone, UserFact } from 'c/wxccSetupCheck';
import { draftInForce, repairDraft } from 'c/wxccDefinitionDraft';
import type { DefinitionDraft } from 'c/wxccDefinitionDraft';
import { reasonOf } from 'c/wxccSetupRows';
import { draftFinding, overviewOf, type OverviewView } from './overviewView';

const TABS = ['overview', 'definition', 'preview', 'layout', 'store'] as const;
type TabName = (typeof TABS)[number];
const DEFINITION = 'c-wxcc-setup-definition';

/** The administrator's tab: can agents take calls, and a definition without guessing. */
export default class WxccSetup extends LightningElement {
  labels: Labels = createLabelSource(setupTabTexts, LANGUAGE);
  tab: TabName = 'overview';
  draft: DefinitionDraft | undefined;
  facts: OrgFacts | undefined;
  /** The contact that is previewed, as it was typed; undefined: the sample. */
  contactText: string | undefined;
  /** A softphone on this page, once it has answered. */
  phone: RunningPhone | undefined;
  /** The definition that it has in force. */
  inForce: DefinitionDraft | undefined;
  fault = '';
  isLooking = false;
  /** To be given the permission set, should the administrator agree. */
  permitUsers: readonly UserFact[] | undefined;
  private asked = 0;
  private question: PhoneQuestion | undefined;
  private subscription: Subscription | undefined;

  @wire(MessageContext)
  handleContext(context: Context | undefined): void {
    if (context && !this.subscription) this.listen(context);
  }

  override connectedCallback(): void {
    void this.look();
  }

  override disconnectedCallback(): void {
    if (this.subscription) unsubscribe(this.subscription);
    this.subscription = undefined;
  }

  /** Words and lists of the overview; undefined while the org is looked over. */
  get overview(): OverviewView | undefined {
    const { labels, facts, draft, phone, inForce } = this;
    return facts && overviewOf(labels, { facts, draft, phone, inForce });
  }

  /** The definition at work; while there is none, the one in force. */
  get atWork(): DefinitionDraft | undefined {
    return this.draft ?? this.inForce;
  }

  get titleText(): string {
    return this.labels.text('setup_title');
  }
  get questionText(): string {
    return this.labels.text('setup_question');
  }
  get definitionText(): string {
    return this.labels.text('setup_definitionTab');
  }
  get loadingText(): string {
    return this.labels.text('setup_loading');
  }
  get againText(): string {
    return this.labels.text('setup_again');
  }

  get tabs() {
    return TABS.map((name) => {
      const isActive = name === this.tab;
      return {
        name,
        text: this.labels.text(`setup_${name}Tab`),
        selected: String(isActive),
        tabIndex: isActive ? 0 : -1,
        itemClass: `slds-tabs_default__item${isActive ? ' slds-is-active' : ''}`,
      };
    });
  }

  get isOverview(): boolean {
    return this.tab === 'overview';
  }
  /** Its work must not be lost while another tab is looked at. */
  get definitionClass(): string {
    return this.tab === 'definition' ? '' : 'slds-hide';
  }
  get isPreview(): boolean {
    return this.tab === 'preview';
  }
  get isLayout(): boolean {
    return this.tab === 'layout';
  }
  get isStore(): boolean {
    return this.tab === 'store';
  }
  get tabText(): string {
    return this.labels.text(`setup_${this.tab}Tab`);
  }

  handleTab(event: Event): void {
    const { name } = (event.currentTarget as HTMLElement).dataset;
    this.tab = TABS.find((each) => each === name) ?? this.tab;
  }

  /** Left and right go from tab to tab, as in every list of tabs. */
  handleTabKey(event: KeyboardEvent): void {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    const at = (TABS.indexOf(this.tab) + step + TABS.length) % TABS.length;
    this.tab = TABS[at] ?? this.tab;
    this.template?.querySelector<HTMLElement>(`[data-name="${this.tab}"]`)?.focus();
  }

  /** To pick from where a mapping names a variable. */
  get variables(): readonly string[] {
    const contact = this.contactText === undefined ? undefined : contactFromText(this.contactText);
    return (contact?.cad ?? []).map(({ name }) => name);
  }

  handleContact({ detail }: CustomEvent<string>): void {
    this.contactText = detail;
  }

  handleAgain(): void {
    this.question?.ask();
    void this.look();
  }

  /** A finding about the org with a repair is that of the permission sets; all others are of the definition. */
  handleRepair({ detail }: CustomEvent<string>): void {
    const found = draftFinding(this.draft, detail);
    if (this.draft && found) this.work(repairDraft(this.draft, found));
    else this.permitUsers = this.overview?.permit;
  }
  handlePermitted(): void {
    void this.look();
  }
  handlePermitClosed(): void {
    this.permitUsers = undefined;
    this.template?.querySelector<HTMLElement>('[data-id="again"]')?.focus();
  }

  /** Another definition may fill other objects or fields: the org is asked again only then. */
  handleDraft({ detail }: CustomEvent<DefinitionDraft>): void {
    this.judge(() => (this.draft = detail));
  }

  /** A stored definition that is to be worked on. */
  handleOpen({ detail }: CustomEvent<DefinitionDraft>): void {
    this.tab = 'definition';
    this.work(detail);
  }

  handleUse(): void {
    this.tab = 'store';
  }

  /** The tab Definition holds the one at work. */
  private work(draft: DefinitionDraft): void {
    this.template?.querySelector<HTMLElement & { open(draft: DefinitionDraft): void }>(DEFINITION)?.open(draft);
  }

  private judge(change: () => void): void {
    const before = JSON.stringify(this.wanted());
    change();
    if (JSON.stringify(this.wanted()) !== before) void this.look();
  }

  private listen(context: Context): void {
    const question = createPhoneQuestion({
      ids: { next: () => crypto.randomUUID() },
      publish: (message) => publish(context, CHANNEL, message),
      onAnswer: (phone) => this.judge(() => this.takePhone(phone)),
    });
    this.question = question;
    this.subscription = subscribe(context, CHANNEL, (message) => question.hear(message), { scope: APPLICATION_SCOPE });
    question.ask();
  }

  private takePhone(phone: RunningPhone): void {
    this.phone = phone;
    this.inForce = draftInForce(phone.definition);
  }

  private wanted() {
    const settings = this.atWork?.settings;
    return { objects: objectsOf(settings), fields: rightsOf(settings) };
  }

  private async look(): Promise<void> {
    const asked = (this.asked += 1);
    this.isLooking = true;
    try {
      const answer = await look(this.wanted());
      if (asked === this.asked) this.take(readOrgFacts(answer), '');
    } catch (error) {
      if (asked === this.asked) this.take(undefined, reasonOf(error));
    }
  }

  private take(facts: OrgFacts | undefined, reason: string): void {
    this.facts = facts;
    this.fault = facts ? '' : this.labels.text('setup_unreachable', { reason });
    this.isLooking = false;
  }
}
