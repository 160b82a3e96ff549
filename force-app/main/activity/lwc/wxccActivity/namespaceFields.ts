import type { FieldValues } from 'c/wxccSalesforce';

const OURS = /^Wxcc_(\w+__c)$/;
const NAMESPACE = /^[A-Za-z]\w{0,14}$/;

/**
 * The values of our own fields once more, for the fields of another installed package (reqSalesforceNamespace, `ciscocjs`):
 * `Wxcc_ANI__c` as `ciscocjs__ANI__c`. Which of them there are, nobody knows here: Apex writes those it finds, so that they
 * are optional.
 */
export function namespaceFields(fields: FieldValues, namespace: string): FieldValues {
  if (!NAMESPACE.test(namespace)) return {};
  const named = Object.entries(fields).flatMap(([field, value]): [string, FieldValues[string]][] => {
    const name = OURS.exec(field)?.[1];
    return name ? [[`${namespace}__${name}`, value]] : [];
  });
  return Object.fromEntries(named);
}
