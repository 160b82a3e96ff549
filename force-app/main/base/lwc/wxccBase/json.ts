/** What survives `JSON.parse(JSON.stringify(x))`: the only thing that may cross a frame or a network. */
export type JsonValue = string | number | boolean | null | JsonValue[] | { [key: string]: JsonValue };

/** A plain object whose values are not known yet: the first narrowing of anything that comes from outside. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A deep copy without Proxies, functions or undefined: `postMessage` refuses reactive objects. */
export function plainJson<T>(value: T): T {
  return JSON.parse(JSON.stringify(value)) as T;
}
