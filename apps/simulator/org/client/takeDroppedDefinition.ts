import { showToast } from './toast';

const NEWS = 'simDroppedDefinition';

/** Fields of the page take files and text themselves. */
function isForUs(event: DragEvent): boolean {
  const target = event.target as Element | null;
  return event.dataTransfer?.types.includes('Files') === true && !target?.closest('input, textarea');
}

async function use(file: File): Promise<void> {
  const response = await fetch('/api/org/definition', { method: 'PUT', body: await file.text() });
  const answer = (await response.json()) as { error?: string; settings?: Readonly<Record<string, string>> };
  if (!response.ok) return showToast('error', `${file.name}: ${answer.error ?? response.status}`);
  const name = answer.settings?.['/reqGeneralInfo/reqDisplayName'] ?? file.name;
  sessionStorage.setItem(NEWS, `The call center is now “${name}”.`);
  // Salesforce reads a call center when the page loads, and so does this org.
  location.reload();
}

/** A definition file that is dropped anywhere on the page becomes the org's call center, in the import or metadata form. */
export function takeDroppedDefinition(): void {
  const news = sessionStorage.getItem(NEWS);
  sessionStorage.removeItem(NEWS);
  if (news) showToast('success', news);
  document.addEventListener('dragover', (event) => isForUs(event) && event.preventDefault());
  document.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0];
    if (!file || !isForUs(event)) return;
    event.preventDefault();
    use(file).catch((error: unknown) => showToast('error', error instanceof Error ? error.message : file.name));
  });
}
