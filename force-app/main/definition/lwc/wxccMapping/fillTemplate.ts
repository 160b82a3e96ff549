/** A place in a template: `{name}`. */
const PLACE = /\{([^{}]*)\}/g;

/**
 * Text with its `{name}` places filled. A place that nobody can fill becomes empty; the gap it leaves is closed, so that
 * no double blanks appear (feature-dictionary §3).
 * @param valueOf the value of a name, undefined when unknown
 */
export function fillTemplate(template: string, valueOf: (name: string) => string | undefined): string {
  const filled = template.replace(PLACE, (_, name: string) => valueOf(name.trim()) ?? '');
  return filled.replace(/\s+/g, ' ').trim();
}
