import type { OpenCtiApi, OpenCtiCallback } from 'c/wxccOpenCti';
import type { Life } from './createLife';

type Args = Readonly<Record<string, unknown>>;
type Method = (args?: Args) => void;

/**
 * `sforce.opencti` of a page that may die before it asks and before it hears the answer.
 * @param onPublish told of what the page says on its message channel
 */
export function mortalOpenCti(api: OpenCtiApi, life: Life, onPublish: (message: unknown) => void): OpenCtiApi {
  const mortal =
    (name: string, method: Method): Method =>
    (args = {}) => {
      if (!life.step()) return;
      const { callback, listener } = args as { callback?: OpenCtiCallback; listener?: (value: unknown) => void };
      if (name === 'publish') onPublish(args.message);
      method({
        ...args,
        ...(callback && { callback: (answer: object) => void (life.step() && callback(answer)) }),
        ...(listener && { listener: (value: unknown) => void (life.step() && listener(value)) }),
      });
    };
  const entries = Object.entries(api as Record<string, Method>).map(([name, method]) => [name, mortal(name, method)]);
  return Object.fromEntries(entries) as OpenCtiApi;
}
