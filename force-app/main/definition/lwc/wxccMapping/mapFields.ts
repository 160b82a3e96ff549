import { convertValue, isConvertible, MAX_TEXT, plainText } from 'c/wxccFieldValues';
import type { FieldContent, FieldDescribe, ObjectDescribe } from 'c/wxccFieldValues';
import type { FindVariable } from './callVariable';
import type { FieldMapping } from './fieldMapping';
import type { MappedFields, SkippedField, SkipReason, ValueSource } from './mappedFields';
import { mappedValue } from './mappedValue';

export interface MapFieldsInput {
  readonly mappings: readonly FieldMapping[];
  /** The call's variables, see `callVariables`. */
  readonly values: FindVariable;
  /** The object's fields, where known; without them every value is text and every field is believed to exist. */
  readonly describe?: ObjectDescribe;
  /** What the fields are for. Default `create`. */
  readonly purpose?: 'create' | 'update';
}

/** A field of the target, under its own spelling. */
interface Target {
  readonly name: string;
  readonly describe?: FieldDescribe;
}

interface Filled {
  readonly target: Target;
  readonly content: FieldContent;
  readonly isCut: boolean;
  readonly source: ValueSource;
}

type Outcome = Filled | SkippedField;

/** Finds fields without regard to case. Undefined: there is no such field. */
function targetFinder(describe: ObjectDescribe | undefined): (field: string) => Target | undefined {
  if (!describe) return (field) => ({ name: field });
  const byName = new Map(Object.entries(describe.fields).map((entry) => [entry[0].toLowerCase(), entry]));
  return (field) => {
    const entry = byName.get(field.toLowerCase());
    return entry && { name: entry[0], describe: entry[1] };
  };
}

/** A describe that says nothing about a right takes it for given: Salesforce has the last word. */
function isWritable(field: FieldDescribe, purpose: 'create' | 'update'): boolean {
  return (purpose === 'create' ? field.createable : field.updateable) !== false && isConvertible(field);
}

class Mapper {
  private readonly targetOf: (field: string) => Target | undefined;
  private readonly values: FindVariable;
  private readonly purpose: 'create' | 'update';

  constructor({ values, describe, purpose = 'create' }: MapFieldsInput) {
    this.targetOf = targetFinder(describe);
    this.values = values;
    this.purpose = purpose;
  }

  run({ field, value }: FieldMapping): Outcome {
    const target = this.targetOf(field);
    const skip = (reason: SkipReason, variable?: string): SkippedField => ({
      field: target?.name ?? field,
      reason,
      ...(variable === undefined ? {} : { variable }),
    });
    if (!target) return skip('unknownField');
    if (target.describe && !isWritable(target.describe, this.purpose)) return skip('notWritable');
    const found = mappedValue(value, this.values);
    if ('reason' in found) return skip(found.reason, found.variable);
    const text = plainText(found.text);
    if (text.trim() === '') return skip('empty');
    const content = target.describe ? convertValue(text, target.describe) : text;
    if (content === undefined) return skip('badValue');
    return { target, content, source: found.source, isCut: isCut(content, text, found.text) };
  }
}

/**
 * Only the beginning of the text that was there: by the field's length, or because it was longer than any field. Moments
 * and long numbers are written anew, sometimes shorter, and lose nothing.
 */
function isCut(content: FieldContent, text: string, raw: string): boolean {
  if (typeof content !== 'string' || !text.startsWith(content)) return false;
  return content.length < text.trimEnd().length || raw.length > MAX_TEXT;
}

const isFilled = (outcome: Outcome): outcome is Filled => 'target' in outcome;
const isSkipped = (outcome: Outcome): outcome is SkippedField => !isFilled(outcome);

/**
 * Fills fields from a call, for a no-match form, a Task or a Case alike. On the same field the later mapping wins, unless it
 * has nothing to say. Nothing here throws: what cannot be filled is left out and told in `skipped`.
 */
export function mapFields(input: MapFieldsInput): MappedFields {
  const mapper = new Mapper(input);
  const outcomes = input.mappings.map((mapping) => mapper.run(mapping));
  const filled = new Map<string, Filled>();
  for (const each of outcomes.filter(isFilled)) filled.set(each.target.name.toLowerCase(), each);
  const winners = [...filled.values()];
  const skipped = outcomes.filter(isSkipped).filter(({ field }) => !filled.has(field.toLowerCase()));
  return {
    fields: Object.fromEntries(winners.map(({ target, content }) => [target.name, content])),
    skipped,
    cut: winners.filter((each) => each.isCut).map(({ target }) => target.name),
    sources: Object.fromEntries(winners.map(({ target, source }) => [target.name, source])),
  };
}
