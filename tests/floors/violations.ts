/**
 * Applies the floors to one file: returns a sentence for every import that its room does not allow, and for every
 * use of what a pure room bans. An empty list means the file stands where it may.
 */
import { posix } from "node:path";
import { type Room, roomOf } from "./floors.ts";
import { bannedIn, computed, type Import, importsOf } from "./read-source.ts";

/** `file` relative to the project, with forward slashes; `declared` are the packages that package.json names. */
export function violations(file: string, source: string, declared: ReadonlySet<string>): string[] {
  const room = roomOf(file);
  if (room === undefined) return [];
  const found = importsOf(file, source).flatMap((one) => {
    const problem = one.specifier.startsWith(".")
      ? problemWithFile(file, room, one)
      : problemWithPackage(room, one, declared);
    return problem === undefined ? [] : [`${file}: ${problem}`];
  });
  if (room.pure !== true) return found;
  return [
    ...found,
    ...bannedIn(file, source).map((word) => `${file}: uses ${word}, which ${room.path} bans`),
  ];
}

function problemWithFile(
  file: string,
  room: Room,
  { specifier, typeOnly }: Import,
): string | undefined {
  const target = posix.join(posix.dirname(file), specifier.replace(/\?.*$/, ""));
  const into = roomOf(target);
  if (isAllowed(target, [room.path, ...room.imports])) return undefined;
  if (into === undefined) return `imports ${target}, which stands on no floor`;
  if (isAllowed(target, room.types ?? [])) {
    return typeOnly
      ? undefined
      : `imports ${target} as code, but ${room.path} may use its types only`;
  }
  return `imports ${target}, but ${room.path} (floor ${room.floor}) may not reach into ${into.path} (floor ${into.floor})`;
}

/** Allowed is a door (that very file) or a room (any file below it, also one like kernel/keys.ts with its own rule). */
function isAllowed(target: string, allowed: readonly string[]): boolean {
  return allowed.some((path) => path === target || target.startsWith(`${path}/`));
}

function problemWithPackage(
  room: Room,
  { specifier }: Import,
  declared: ReadonlySet<string>,
): string | undefined {
  const allowed = (room.packages ?? []).some((name) =>
    name.endsWith("*") ? specifier.startsWith(name.slice(0, -1)) : specifier === name,
  );
  if (!allowed) return `imports ${specifier}, a package that ${room.path} may not use`;
  if (specifier.startsWith("node:") || specifier === computed) return undefined;
  const name = specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
  return declared.has(name) ? undefined : `imports ${name}, which package.json does not name`;
}
