import type { OrgRecord } from '../../../apps/simulator/org/engine';
import type { AgentPage } from './agentPage';
import type { Stage } from './openStage';

/**
 * Opens the org's page of a record in this tab, without loading the page anew.
 * @param name the record's name; a Case has its number
 * @throws when the org has no such record
 */
export async function openRecord(stage: Stage, { page }: AgentPage, type: string, name: string): Promise<OrgRecord> {
  const record = stage.records(type).find(({ Name, CaseNumber }) => name === Name || name === CaseNumber);
  if (!record) throw new Error(`The org has no ${name}.`);
  await page.evaluate((path) => {
    history.pushState({}, '', path);
    window.dispatchEvent(new PopStateEvent('popstate'));
  }, `/lightning/r/${type}/${record.Id}/view`);
  const title = typeof record.Subject === 'string' ? record.Subject : name;
  await page.locator('.sim-highlights h1', { hasText: title }).waitFor();
  return record;
}
