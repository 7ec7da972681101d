/**
 * Reads a source file as a syntax tree, so that comments and strings never count as code: what it imports, and which
 * forbidden names or operators it uses. A small walker over the parser's tree; the parser is the one Vite carries.
 */
import { parseSync } from "vite";

export interface Import {
  specifier: string;
  typeOnly: boolean;
}

/** Stands for an address that is computed when the program runs, so that nobody can check it beforehand. */
export const computed = "a computed address";

interface Tree {
  type: string;
  [field: string]: unknown;
}

/** Exact in every engine, or integer operations. Everything else of Math differs in its last bits. */
const allowedMath = new Set(
  "sqrt floor ceil trunc round abs min max imul fround clz32 sign PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2".split(
    " ",
  ),
);

/** Clock, console, network, DOM, timers, process, and what depends on the machine's language. */
const bannedNames = new Set(
  (
    "Date console process performance setTimeout setInterval setImmediate queueMicrotask requestAnimationFrame " +
    "fetch WebSocket XMLHttpRequest document window self navigator localStorage Worker globalThis global Buffer " +
    "require crypto Intl eval Function"
  ).split(" "),
);

const bannedMethods = new Set([
  "toLocaleString",
  "localeCompare",
  "toLocaleLowerCase",
  "toLocaleUpperCase",
]);

/** Everything a file refers to: imports, re-exports, dynamic imports, import types and `new URL("…", import.meta.url)`. */
export function importsOf(file: string, source: string): Import[] {
  const found: Import[] = [];
  walk(parse(file, source), (node) => {
    if (node.type === "ImportDeclaration" || node.type === "ExportNamedDeclaration") {
      const specifier = textOf(node.source);
      if (specifier !== undefined) found.push({ specifier, typeOnly: isTypeOnly(node) });
    } else if (node.type === "ExportAllDeclaration") {
      found.push({ specifier: textOf(node.source) ?? "", typeOnly: node.exportKind === "type" });
    } else if (node.type === "ImportExpression") {
      found.push({ specifier: textOf(node.source) ?? computed, typeOnly: false });
    } else if (node.type === "TSImportType") {
      found.push({
        specifier: textOf(node.source ?? node.argument) ?? computed,
        typeOnly: true,
      });
    } else if (node.type === "NewExpression" && nameOf(node.callee) === "URL") {
      const specifier = textOf((node.arguments as Tree[])[0]);
      // Folders and data are no code; a worker's source is.
      if (/^\..*\.(tsx?|m?js)$/.test(specifier ?? ""))
        found.push({ specifier: specifier!, typeOnly: false });
    }
  });
  return found;
}

/** What a pure file may not use, as short words such as `Math.log`, `**` or `Date`. */
export function bannedIn(file: string, source: string): string[] {
  const found: string[] = [];
  const tree = parse(file, source);
  const own = namesBoundIn(tree);
  walk(tree, (node) => {
    if (node.type === "MemberExpression") {
      const property = node.computed === true ? textOf(node.property) : nameOf(node.property);
      if (
        nameOf(node.object) === "Math" &&
        !(property !== undefined && allowedMath.has(property))
      ) {
        found.push(`Math.${property ?? "[computed]"}`);
      }
      if (property !== undefined && bannedMethods.has(property)) found.push(property);
    } else if (node.operator === "**" || node.operator === "**=") {
      found.push(node.operator);
    } else if (node.type === "VariableDeclarator" && nameOf(node.init) === "Math") {
      found.push("Math under another name");
    } else if (node.type === "Identifier" && isBannedGlobal(node.name as string, own)) {
      found.push(node.name as string);
    } else if (node.type === "MetaProperty") {
      found.push("import.meta");
    }
  });
  return found;
}

function isBannedGlobal(name: string, own: ReadonlySet<string>): boolean {
  return bannedNames.has(name) && !own.has(name);
}

/** Names that the file binds itself, such as a parameter `window`; the linter, which knows scopes, is stricter. */
function namesBoundIn(tree: Tree): Set<string> {
  const names = new Set<string>();
  const bind = (target: unknown): void => {
    if (!isTree(target)) return;
    // A default value or a property key inside a pattern binds nothing.
    if (target.type === "AssignmentPattern") bind(target.left);
    else if (target.type === "Property") bind(target.value);
    else if (target.type === "RestElement") bind(target.argument);
    else if (target.type === "ObjectPattern") (target.properties as unknown[]).forEach(bind);
    else if (target.type === "ArrayPattern") (target.elements as unknown[]).forEach(bind);
    else if (target.type === "Identifier") names.add(target.name as string);
  };
  walk(tree, (node) => {
    if (/^(VariableDeclarator|Function|Class)/.test(node.type)) bind(node.id);
    if (/^Import.*Specifier$/.test(node.type)) bind(node.local);
    if (Array.isArray(node.params)) node.params.forEach(bind);
    if (node.type === "CatchClause") bind(node.param);
  });
  return names;
}

function parse(file: string, source: string): Tree {
  const { program, errors } = parseSync(file, source);
  if (errors.length > 0) throw new Error(`${file}: ${errors[0].message}`);
  return program as unknown as Tree;
}

/** Visits every node; the name of a property or of a key is not a use of the global of that name. */
function walk(node: Tree, visit: (node: Tree) => void): void {
  visit(node);
  for (const [field, value] of Object.entries(node)) {
    if (node.computed !== true && node.shorthand !== true && isLabel(node.type, field)) continue;
    for (const child of Array.isArray(value) ? value : [value]) {
      if (isTree(child)) walk(child, visit);
    }
  }
}

function isLabel(type: string, field: string): boolean {
  return field === "key" || (type === "MemberExpression" && field === "property");
}

function isTree(value: unknown): value is Tree {
  return typeof value === "object" && value !== null && typeof (value as Tree).type === "string";
}

function nameOf(node: unknown): string | undefined {
  return isTree(node) && node.type === "Identifier" ? (node.name as string) : undefined;
}

function textOf(node: unknown): string | undefined {
  if (!isTree(node)) return undefined;
  if (node.type === "TSLiteralType") return textOf(node.literal);
  return node.type === "Literal" && typeof node.value === "string" ? node.value : undefined;
}

function isTypeOnly(node: Tree): boolean {
  if (node.importKind === "type" || node.exportKind === "type") return true;
  const specifiers = (node.specifiers ?? []) as Tree[];
  return (
    specifiers.length > 0 &&
    specifiers.every(({ importKind, exportKind }) => (importKind ?? exportKind) === "type")
  );
}
