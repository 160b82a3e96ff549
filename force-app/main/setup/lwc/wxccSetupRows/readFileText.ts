/** What a person chose with a file field, or undefined when they chose nothing. */
export async function readFileText(event: Event): Promise<{ name: string; text: string } | undefined> {
  const field = event.target as HTMLInputElement;
  const file = field.files?.[0];
  if (!file) return undefined;
  const text = await file.text();
  // Choosing the same file again must be heard as well.
  field.value = '';
  return { name: file.name, text };
}
