import { parseLooseList, textOf } from 'c/wxccMapping';

/**
 * Variables that V1's JSON names beside a constant, by field in lower case. V1 ignores them; V2, which has no constants,
 * fills the field from them in Cisco's own migration examples.
 */
export function constantVariables(text: string): ReadonlyMap<string, string> {
  const entries = (parseLooseList(text) ?? []).flatMap(({ entry }) => (entry ? [entry] : []));
  return new Map(
    entries
      .filter((entry) => (textOf(entry, 'defaultfieldvalue', 'defaultvalue', 'sfdcdefaultvalue') ?? '') !== '')
      .map((entry): [string, string] => [
        (textOf(entry, 'sfdcfieldname', 'salesforcefieldname') ?? '').trim().toLowerCase(),
        (textOf(entry, 'wxccfieldname', 'cadfieldname') ?? '').trim(),
      ])
      .filter(([field, variable]) => field !== '' && variable !== ''),
  );
}
