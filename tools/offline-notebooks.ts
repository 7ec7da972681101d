/**
 * Observable Notebook Kit without the network: its pages become part of the ordinary Vite build, and every address
 * of a content delivery network in them becomes an import of the package installed here.
 * A library that is not installed fails with a sentence when a notebook uses it; nothing is ever requested elsewhere.
 */
import { config, observable } from "@observablehq/notebook-kit/vite";
import type { Alias, IndexHtmlTransform, Plugin } from "vite";

const isNotebook = /<notebook[\s>]/;

/** What notebooks may use beside local modules. */
const provided = new Set([
  "@duckdb/duckdb-wasm",
  "@observablehq/inputs",
  "@observablehq/plot",
  "apache-arrow",
  "d3",
  "d3-dsv",
  "htl",
  "parquet-wasm",
]);

/** Files of the kit's standard library whose package is not installed, and the remote sample datasets. */
const notBundled =
  /notebook-kit\/dist\/src\/runtime\/stdlib\/(zip|xlsx|dot|leaflet|mapboxgl|vega-lite|mermaid|tex|sampleDatasets)\.js$/;

/** Stands before the name of a library that a notebook asked for and that is not installed. */
const missing = "not-bundled:";

const remoteModule =
  /(["'])https:\/\/cdn\.jsdelivr\.net\/npm\/((?:@[\w.-]+\/)?[\w.-]+)(?:@[\w.^~-]+)?(\/[^"'`\s]*)?\1/g;
const remoteStyle = /@import url\((["'])https:\/\/cdn\.jsdelivr\.net\/npm\//g;

/** The kit's plugin and its aliases, made offline. Spread into `plugins`; the aliases go along through a config hook. */
export function offlineNotebooks(): Plugin[] {
  const kit = observable({ transformTemplate: withStyle }) as Plugin;
  return [onlyNotebooks(kit), localLibraries(), ownCopies()];
}

/** Linked in the head: a style that comes with a cell's module would leave the first paint without it. */
function withStyle(template: string): string {
  return template.replace(
    "</head>",
    '<link rel="stylesheet" href="/notebooks/notebook.css"></head>',
  );
}

/** The kit transforms every page it sees; only pages with a `<notebook>` are meant for it. */
function onlyNotebooks(kit: Plugin): Plugin {
  const transform = kit.transformIndexHtml as Extract<IndexHtmlTransform, { handler: unknown }>;
  const { handler } = transform;
  return {
    ...kit,
    transformIndexHtml: {
      ...transform,
      handler(html, context) {
        return isNotebook.test(html) ? handler.call(this, html, context) : html;
      },
    },
  };
}

function localLibraries(): Plugin {
  return {
    name: "burrow:offline-notebooks",
    enforce: "pre",
    config: () => ({
      resolve: { alias: aliases() },
      // Pre-bundling would skip the rewriting below, and would move DuckDB's files away from each other.
      optimizeDeps: {
        exclude: [
          "@observablehq/notebook-kit",
          "observable:runtime",
          "@duckdb/duckdb-wasm",
          "parquet-wasm",
        ],
      },
    }),
    resolveId: (id) => (id.startsWith(missing) ? `\0${id}` : null),
    load(id) {
      if (id.startsWith(`\0${missing}`)) return refusal(id.slice(missing.length + 1));
      const file = notBundled.exec(id.replace(/\?.*$/, ""));
      if (file === null) return null;
      return file[1] === "sampleDatasets" ? "export {};" : refusal(file[1]);
    },
    transform(code, id) {
      if (!code.includes("cdn.jsdelivr.net")) return null;
      if (/\.css(\?|$)/.test(id))
        return { code: code.replace(remoteStyle, "@import url($1"), map: null };
      return { code: localImports(code), map: null };
    },
  };
}

/**
 * Notebooks offer all of Plot and d3 by name, pages import a few functions. In one build they would share one whole
 * copy, and the first load of a page would double; so a build gives notebooks copies of their own.
 */
function ownCopies(): Plugin {
  const mark = "?notebook";
  return {
    name: "burrow:own-copies",
    apply: "build",
    enforce: "pre",
    async resolveId(source, importer, options) {
      const isCopy = importer?.endsWith(mark) ?? false;
      const isOffered =
        /^(@observablehq\/plot|d3)$/.test(source) && importer?.includes("notebook-kit");
      if (!isCopy && !isOffered) return null;
      const found = await this.resolve(source, importer?.replace(mark, ""), {
        ...options,
        skipSelf: true,
      });
      return found === null || found.external ? found : { ...found, id: found.id + mark };
    },
  };
}

function refusal(name: string): string {
  return `throw new Error(${JSON.stringify(`${name}: this library is not bundled with the notebooks`)});`;
}

/** The kit's alias for its own files; those that send imports to the network are left out. */
function aliases(): Alias[] {
  const own = config().resolve?.alias as Alias[];
  return own.filter(({ find }) => String(find).includes("observable:"));
}

/** Replaces addresses of modules by package names and addresses of files by the address Vite gives them. */
function localImports(code: string): string {
  const imports: string[] = [];
  const body = code.replace(remoteModule, (_whole, quote: string, name: string, path = "") => {
    if (path === "" || path === "/+esm") {
      if (provided.has(name)) return `${quote}${name}${quote}`;
      return `${quote}${missing}${name}${quote}`;
    }
    // One DuckDB bundle is enough: every supported browser has WebAssembly exception handling.
    const file = path
      .replace("duckdb-mvp.wasm", "duckdb-eh.wasm")
      .replace("browser-mvp", "browser-eh");
    const variable = `address${imports.length}`;
    imports.push(`import ${variable} from ${JSON.stringify(`${name}${file}?url`)};`);
    return `new URL(${variable}, document.baseURI).href`;
  });
  return `${imports.join("\n")}\n${body}`;
}
