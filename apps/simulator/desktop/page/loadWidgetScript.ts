const JAVASCRIPT = /^(application|text)\/(javascript|ecmascript|x-javascript)\b/i;

function checkType(response: Response): void {
  const type = response.headers.get('content-type') ?? 'no type';
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  if (!JAVASCRIPT.test(type)) throw new Error(`its MIME type is ${type}, which browsers refuse to run`);
}

function run(url: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = url;
    script.crossOrigin = 'anonymous';
    script.addEventListener('load', () => resolve());
    script.addEventListener('error', () => reject(new Error('the browser could not run it')));
    document.head.append(script);
  });
}

/**
 * Loads a widget's script, once for each occurrence in the layout as the real Desktop does: a widget must bear that.
 * @throws Error that says what is wrong with the host: unreachable, no CORS header, wrong MIME type
 */
export async function loadWidgetScript(url: string): Promise<void> {
  const response = await fetch(url, { mode: 'cors', credentials: 'omit' }).catch(() => {
    throw new Error('it cannot be reached, or its host sends no Access-Control-Allow-Origin');
  });
  checkType(response);
  await run(url);
}
