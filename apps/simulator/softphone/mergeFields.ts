/** What `$…` globals mean on this page. */
export interface MergeContext {
  /** `$User.Id`, `$Organization.Id`, … by their name without `$`. */
  readonly globals: Readonly<Record<string, string>>;
  /** `URLFOR($Resource.Name, 'path')`: address of a file in a static resource or global asset. */
  urlFor(target: string, path: string): string;
}

type Value = string | boolean;
type Call = (args: readonly Value[], context: MergeContext) => Value;

const text = (value: Value | undefined): string => String(value ?? '');

const escapeHtml = (value: string): string => value.replace(/[&<>"']/g, (char) => `&#${char.charCodeAt(0)};`);

const escapeJs = (value: string): string =>
  value.replace(/[\\'"\n\r<>&]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);

const FUNCTIONS: Readonly<Record<string, Call>> = {
  IF: ([test, yes, no]) => (test === true ? (yes ?? '') : (no ?? '')),
  NOT: ([test]) => test !== true,
  AND: (tests) => tests.every((test) => test === true),
  OR: (tests) => tests.some((test) => test === true),
  BEGINS: ([value, start]) => text(value).startsWith(text(start)),
  ISBLANK: ([value]) => text(value) === '',
  HTMLENCODE: ([value]) => escapeHtml(text(value)),
  JSENCODE: ([value]) => escapeJs(text(value)),
  URLENCODE: ([value]) => encodeURIComponent(text(value)),
  URLFOR: ([target, path], context) => context.urlFor(text(target), text(path)),
};

const TOKEN = /\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)"|(\$[\w.]+)|(\w+)|([(),]))/y;

interface Token {
  readonly kind: 'text' | 'global' | 'name' | 'mark';
  readonly value: string;
}

function tokens(source: string): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = 0;
  while (TOKEN.lastIndex < source.trimEnd().length) {
    const match = TOKEN.exec(source);
    if (!match) throw new Error(`Visualforce expression is not understood: {!${source}}`);
    const [, single, double, global, name, mark] = match;
    const quoted = single ?? double;
    if (quoted !== undefined) found.push({ kind: 'text', value: quoted.replace(/\\(.)/g, '$1') });
    else if (global !== undefined) found.push({ kind: 'global', value: global.slice(1) });
    else if (name !== undefined) found.push({ kind: 'name', value: name });
    else found.push({ kind: 'mark', value: mark ?? '' });
  }
  return found;
}

/** Reads `FUNCTION(a, b)`, `$Global.Name`, texts and booleans; anything else is an error, never silently empty. */
class Expression {
  private readonly list: Token[];
  private readonly context: MergeContext;
  private at = 0;

  constructor(source: string, context: MergeContext) {
    this.list = tokens(source);
    this.context = context;
  }

  whole(): Value {
    const value = this.value();
    if (this.at < this.list.length) throw new Error('Visualforce expression has something left over');
    return value;
  }

  private next(expected?: string): Token {
    const token = this.list[this.at];
    this.at += 1;
    if (!token || (expected !== undefined && token.value !== expected))
      throw new Error(`Visualforce expression: expected ${expected ?? 'a value'}, found ${token?.value ?? 'the end'}`);
    return token;
  }

  private value(): Value {
    const token = this.next();
    if (token.kind === 'text') return token.value;
    if (token.kind === 'global') return this.global(token.value);
    if (/^(true|false)$/i.test(token.value)) return token.value.toLowerCase() === 'true';
    return this.call(token.value);
  }

  private global(name: string): string {
    if (/^(Resource|Asset)\./.test(name)) return name;
    const value = this.context.globals[name];
    if (value === undefined) throw new Error(`Visualforce global $${name} is not known here`);
    return value;
  }

  private call(name: string): Value {
    const work = FUNCTIONS[name.toUpperCase()];
    if (!work) throw new Error(`Visualforce function ${name} is not known here`);
    const args: Value[] = [];
    this.next('(');
    while (this.list[this.at]?.value !== ')' || this.list[this.at]?.kind !== 'mark') {
      if (args.length > 0) this.next(',');
      args.push(this.value());
    }
    this.next(')');
    return work(args, this.context);
  }
}

/** Already encoded by the page's author; Visualforce does not encode twice. */
const isEncoded = (source: string): boolean => /^\s*(HTMLENCODE|JSENCODE|URLENCODE)\s*\(/i.test(source);

/**
 * Puts values in place of `{!expression}`, HTML-encoded as Visualforce does in text and attributes.
 * @throws Error naming what the page uses and this renderer does not know
 */
export function renderMergeFields(source: string, context: MergeContext): string {
  return source.replace(/\{!((?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|[^}'"])*)\}/g, (_all, expression: string) => {
    const value = text(new Expression(expression, context).whole());
    return isEncoded(expression) ? value : escapeHtml(value);
  });
}
