// Small SOQL helpers. What comes from outside is checked for its form before it enters a query.
import { OrgProblem } from './createSf.mjs';

/** @param {readonly string[]} values names of ours, or names that were checked */
export const inList = (values) => `(${values.map((value) => `'${value}'`).join(', ')})`;

/** @throws OrgProblem for what is no Salesforce user name */
export function checkUsername(name) {
  if (/^[\w.+-]+@[\w.-]+$/.test(name)) return name;
  throw new OrgProblem(`${name} is no Salesforce user name (it looks like an e-mail address).`);
}

const target = (org) => (org ? ['--target-org', org] : []);

/** @returns {Promise<Record<string, unknown>[]>} */
export async function query(sf, org, soql, ...more) {
  const result = await sf.ask({ records: [] }, 'data', 'query', '--query', soql, ...more, ...target(org));
  return result.records ?? [];
}

export { target };
