import type { Frame, FrameLocator, Locator, Page } from 'playwright-core';
import type { Simulator } from '../../../apps/simulator/server/startSimulator';
import type { AgentProfile } from '../../../apps/simulator/desktop/engine';

/** Where the softphone stands: in Open CTI's frame, or as a component of the page itself. */
export type PhoneHost = 'openCti' | 'lightning';

/** One agent at the screen: the org's page, the softphone in it, the Desktop in that. */
export class AgentPage {
  readonly page: Page;
  readonly softphone: FrameLocator | Locator;
  readonly desktop: FrameLocator;
  /** Errors that a page threw and nobody caught. */
  readonly failures: string[] = [];
  private readonly simulator: Simulator;
  private readonly place: number;
  readonly host: PhoneHost;

  constructor(page: Page, simulator: Simulator, place: number, host: PhoneHost = 'openCti') {
    this.page = page;
    this.simulator = simulator;
    this.place = place;
    this.host = host;
    this.softphone =
      host === 'lightning'
        ? page.locator('c-wxcc-lightning-phone')
        : page.frameLocator('iframe[title="Phone"], iframe[src*="WxccSoftphone"]');
    this.desktop = this.softphone.frameLocator('iframe');
    page.on('pageerror', (error) => this.failures.push(error.message));
  }

  get profile(): AgentProfile {
    const profile = this.simulator.engine.tenant.agents[this.place - 1];
    if (!profile) throw new Error(`The tenant has no agent ${this.place}.`);
    return profile;
  }

  /** The document that the softphone's code runs in, for what no locator tells. */
  async frame(): Promise<Frame> {
    if (this.host === 'lightning') return this.page.mainFrame();
    const frame = await (await this.page.waitForSelector('#softphone-frame')).contentFrame();
    if (!frame) throw new Error('The utility has no frame.');
    return frame;
  }

  /** The same person in another tab of the same browser. */
  async newTab(): Promise<AgentPage> {
    return new AgentPage(await this.page.context().newPage(), this.simulator, this.place, this.host);
  }

  /** Logs this browser in to Salesforce as another user of the org. @param place in the org's list of users, from 1 */
  async signInToOrg(place: number): Promise<void> {
    const userId = this.simulator.org.users[place - 1]?.Id;
    if (!userId) throw new Error(`The org has no user ${place}.`);
    await this.openOrg();
    await this.page.evaluate(
      (body) => fetch('/api/org/session', { method: 'POST', body, headers: { 'content-type': 'application/json' } }),
      JSON.stringify({ userId }),
    );
  }

  async openOrg(path = '/'): Promise<void> {
    await this.page.goto(`${this.simulator.origins().org}${path}`);
  }

  /** The first phone number of the open record: Salesforce's own link, or our button beside it where Open CTI is not. */
  get number(): Locator {
    const ofCard = this.page.locator('c-wxcc-call-numbers').getByRole('button', { name: /^(Call|Llamar) / });
    const link = this.page.locator('.sim-highlights, .sim-details').locator('a.sim-phone__link');
    return (this.host === 'lightning' ? ofCard : link).first();
  }

  /** Clicks the first number of the open record. */
  async clickNumber(): Promise<void> {
    if (this.host === 'openCti') return this.number.click();
    await this.number.waitFor();
    // The open phone lies over the card.
    await this.number.dispatchEvent('click');
  }

  /** Loads the phone anew, as it stands; the record in view stays. */
  async reloadPhone(): Promise<void> {
    if (this.host === 'openCti') await this.softphone.locator('.wxcc-softphone').evaluate(() => location.reload());
    else {
      await this.page.reload();
      await this.openPhone();
    }
  }

  /** Opens the utility, whatever its label says by now; an open one stays open. */
  async openPhone(): Promise<void> {
    const item = this.utility;
    await item.waitFor();
    if ((await item.getAttribute('aria-pressed')) !== 'true') await item.click();
  }

  /** The phone's item in the utility bar: the first one, or that of the panel with the component. */
  private get utility(): Locator {
    return this.page
      .locator(this.host === 'lightning' ? '#lightning-phone-utility' : '.slds-utility-bar__action')
      .first();
  }

  /** Signs in as a person does: in the window that opens, then station and team. */
  async signIn(): Promise<void> {
    const opened = this.page.waitForEvent('popup');
    await this.desktop.getByRole('button', { name: 'Sign in' }).click();
    const popup = await opened;
    await popup.getByText(this.profile.name).click();
    await this.desktop.getByRole('button', { name: 'Submit' }).click();
  }

  /** Opens org and phone, signs in and waits until the phone is ready for calls. */
  async start(): Promise<void> {
    await this.openOrg();
    await this.openPhone();
    await this.signIn();
    await this.waitForReady();
    this.simulator.engine.agents.setState(this.profile.id, '0');
  }

  /** The agent's state can be chosen: settings, Desktop and agent are there. */
  async waitForReady(): Promise<void> {
    await this.softphone.getByRole('combobox').first().waitFor();
  }

  /** A customer calls this agent, or writes. @returns the interaction's id */
  call(from: string, variables: Readonly<Record<string, string>> = {}, mediaType?: 'chat' | 'email'): string {
    const { interactionId } = this.simulator.engine.calls.enter({
      from,
      ...(mediaType && { mediaType }),
      target: { kind: 'agent', agentId: this.profile.id },
      variables: Object.entries(variables).map(([name, value]) => ({
        ...{ name, value, label: name },
        ...{ editable: true, viewable: true, secure: false },
      })),
    });
    return interactionId;
  }

  async answer(): Promise<void> {
    await this.softphone.getByRole('button', { name: 'Answer' }).click();
  }

  async end(): Promise<void> {
    await this.softphone.getByRole('button', { name: 'End', exact: true }).click();
  }

  /** @param reason name of a wrap-up reason */
  async wrapUp(reason: string): Promise<void> {
    await this.softphone.getByLabel('Wrap-up reason').selectOption({ label: reason });
    await this.softphone.getByRole('button', { name: 'Submit wrap-up' }).click();
  }
}
