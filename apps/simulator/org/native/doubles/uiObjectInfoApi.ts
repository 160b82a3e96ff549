import { createReadAdapter } from './createReadAdapter';

interface Config {
  readonly objectApiName?: string;
}

interface Field {
  readonly label: string;
  readonly type: string;
}

/** UI API's names of types; the org's describe has those of the describe call. */
const dataTypeOf = (type: string): string =>
  type === 'phone' ? 'Phone' : type.charAt(0).toUpperCase() + type.slice(1);

interface Describe {
  readonly label: string;
  readonly fields: Readonly<Record<string, Field>>;
}

function infoOf(apiName: string, { label, fields }: Describe): unknown {
  const all = Object.entries(fields).map(([name, field]): [string, object] => [
    name,
    { apiName: name, label: field.label, dataType: dataTypeOf(field.type) },
  ]);
  return { apiName, label, fields: Object.fromEntries(all), nameFields: ['Name' in fields ? 'Name' : 'CaseNumber'] };
}

/** Double of `getObjectInfo`. */
export const getObjectInfo = createReadAdapter(({ objectApiName }: Config) => {
  if (!objectApiName) return undefined;
  return async (read) => {
    const found = (await read('/api/org/describe')) as Readonly<Record<string, Describe>>;
    const describe = found[objectApiName];
    if (!describe) throw new Error(`The requested object ${objectApiName} is not there.`);
    return infoOf(objectApiName, describe);
  };
});
