/**
 * Pages live in folders (`web/`, `notebooks/`), but people type the bare address: this plugin sends "/" to the first
 * page, by a redirect while developing and by a small index.html in a build, so that any static host will do.
 */
import type { Connect, Plugin } from "vite";

/** `page` is relative to the project, without a leading slash. */
export function frontPage(page: string): Plugin {
  const redirect: Connect.NextHandleFunction = (request, response, next) => {
    if (request.url !== "/") return next();
    response.writeHead(302, { Location: `/${page}` }).end();
  };
  return {
    name: "burrow:front-page",
    configureServer: ({ middlewares }) => void middlewares.use(redirect),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(redirect),
    generateBundle() {
      this.emitFile({
        type: "asset",
        fileName: "index.html",
        source: `<!doctype html>
<html lang="en">
  <meta charset="utf-8" />
  <title>Burrow</title>
  <meta http-equiv="refresh" content="0; url=./${page}" />
  <a href="./${page}">Burrow</a>
</html>
`,
      });
    },
  };
}

/** Whether this machine can show a page at all; a server without a screen prints the address only. */
export function hasScreen({ env, platform }: Pick<NodeJS.Process, "env" | "platform">): boolean {
  return platform !== "linux" || env.DISPLAY !== undefined || env.WAYLAND_DISPLAY !== undefined;
}
