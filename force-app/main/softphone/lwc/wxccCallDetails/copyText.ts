/**
 * Copies text. The old way on purpose: the page stands in a frame of another origin, where browsers refuse the clipboard's
 * newer interface unless the page around allows it.
 * @param host gets a field for the moment
 * @returns false when the browser refused
 */
export function copyText(text: string, host: HTMLElement): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.style.position = 'fixed';
  field.style.opacity = '0';
  const before = document.activeElement as HTMLElement | null;
  host.append(field);
  field.select();
  const isDone = document.execCommand('copy');
  field.remove();
  before?.focus();
  return isDone;
}
