/**
 * Double of an `@salesforce/apex/Class.method` import: asks the simulated org.
 * @throws as the platform does, an object with `body.message`
 */
export function apexMethod(name: string): (args?: Record<string, unknown>) => Promise<unknown> {
  return async (args = {}) => {
    const response = await fetch(`/api/org/apex/${name}`, { method: 'POST', body: JSON.stringify(args) });
    const body = (await response.json()) as { error?: string };
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- components read body.message, as on the platform
    if (!response.ok) throw { status: response.status, body: { message: body.error } };
    return body;
  };
}
