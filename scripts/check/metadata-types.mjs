// Every metadata file against Salesforce's own metadata types: unknown elements, missing ones, repeated ones, and values
// that are no boolean, number or member of their enumeration.
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { packageFiles, readText } from './files.mjs';

const TYPES = fileURLToPath(new URL('../../node_modules/@salesforce/types/lib/metadata.d.ts', import.meta.url));
const NAMESPACE = 'http://soap.sforce.com/2006/04/metadata';
/** Written differently in source files than in the API. */
const FREE_FORM = new Set(['LightningComponentBundle.targetConfigs']);
/** Required by the API, and given there by the file's name or its companion. */
const FROM_FILE = new Set(['fullName', 'content', 'lwcResources']);

const parser = new XMLParser({ ignoreAttributes: false, parseTagValue: false, isArray: () => true });

function readTypes() {
  const program = ts.createProgram([TYPES], { skipLibCheck: true, strict: true, types: [], noLib: false });
  const checker = program.getTypeChecker();
  const exported = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(TYPES)));
  const symbols = new Map(exported.map((symbol) => [symbol.name, symbol]));
  return { checker, typeOf: (name) => symbols.has(name) && checker.getDeclaredTypeOfSymbol(symbols.get(name)) };
}

const children = (value) =>
  typeof value === 'object' && value !== null
    ? Object.entries(value).filter(([name]) => !name.startsWith('@_') && name !== '#text' && !name.startsWith('?'))
    : [];

const textOf = (value) => {
  const text = typeof value === 'object' && value !== null ? (value['#text'] ?? '') : value;
  return String(Array.isArray(text) ? text[0] : text).trim();
};

const every = (type, flag) => type.isUnion() && type.types.every((one) => one.flags & flag);

function isOfPlainType(type, text) {
  if (every(type, ts.TypeFlags.StringLiteral)) return type.types.some((one) => one.value === text);
  if (type.flags & ts.TypeFlags.BooleanLike || every(type, ts.TypeFlags.BooleanLiteral))
    return /^(true|false)$/.test(text);
  if (type.flags & ts.TypeFlags.NumberLike) return text !== '' && !Number.isNaN(Number(text));
  return type.flags & (ts.TypeFlags.StringLike | ts.TypeFlags.Any | ts.TypeFlags.Unknown) ? true : undefined;
}

function checkPlain(checker, value, type, report) {
  const text = textOf(value);
  const fits = isOfPlainType(type, text);
  if (fits === undefined) return false;
  if (!fits) report(`"${text}" is no ${checker.typeToString(type).slice(0, 80)}`);
  if (children(value).length) report(`has child elements where text is expected`);
  return true;
}

/** Walks an element along its type. */
function check(context, value, declared, where) {
  const { checker, report } = context;
  const type = checker.getNonNullableType(declared);
  if (checkPlain(checker, value, type, (problem) => report(`${where}: ${problem}`))) return;
  const properties = new Map(checker.getPropertiesOfType(type).map((property) => [property.name, property]));
  const given = children(value);
  for (const [name, items] of given) {
    const property = properties.get(name);
    if (!property) report(`${where}: unknown element <${name}>`);
    else if (!FREE_FORM.has(`${where}.${name}`)) checkItems(context, items, property, `${where}.${name}`);
  }
  const present = new Set(given.map(([name]) => name));
  for (const [name, property] of properties)
    if (isMissing(checker, property, name, present)) report(`${where}: required element <${name}> is missing`);
}

function checkItems(context, items, property, where) {
  const type = context.checker.getNonNullableType(context.checker.getTypeOfSymbol(property));
  const isList = context.checker.isArrayType(type);
  if (!isList && items.length > 1) context.report(`${where}: occurs ${items.length} times, at most once is allowed`);
  const element = isList ? context.checker.getTypeArguments(type)[0] : type;
  for (const item of items) check(context, item, element, where);
}

const isMissing = (checker, property, name, present) =>
  !(property.flags & ts.SymbolFlags.Optional) &&
  !present.has(name) &&
  !FROM_FILE.has(name) &&
  !checker.isArrayType(checker.getTypeOfSymbol(property));

function checkFile(types, root, file, problems) {
  const xml = readText(root, file);
  const report = (problem) => problems.push(`${file}: ${problem}`);
  const valid = XMLValidator.validate(xml);
  if (valid !== true) return report(`line ${valid.err.line}: ${valid.err.msg}`);
  const [[name, [node]]] = children(parser.parse(xml));
  if (textOf({ '#text': node['@_xmlns'] }) !== NAMESPACE) report('has not the metadata namespace');
  const type = types.typeOf(name);
  if (!type) return report(`unknown metadata type <${name}>`);
  return check({ checker: types.checker, report }, node, type, name);
}

/** @param {string} root */
export async function metadataTypes(root) {
  // What is in metadata format has no -meta.xml.
  const files = packageFiles(root).filter((file) => /-meta\.xml$|\/scratch-org\/\w+\/[^/]+$/.test(file));
  const types = readTypes();
  const problems = [];
  for (const file of files) checkFile(types, path.resolve(root), file, problems);
  return { problems, warnings: [], checked: files.length };
}
