/**
 * Malformed scenarios by the thousand, from a seed: every one starts as a valid file and is spoilt in one way that cannot
 * leave it valid. What is generated is text, so that files which are no JSON at all are among them.
 */
export interface Malformed {
  /** How it was spoilt, for the message of a failing test. */
  how: string;
  /** Texts by file name; the first one is the scenario. */
  files: Record<string, string>;
}

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** A place in a document: the container and the key or index. */
interface Place {
  container: Json[] | { [key: string]: Json };
  key: string | number;
}

export type Random = () => number;

/** Mulberry32: a sequence of numbers in [0, 1) from a whole number. */
export function randomFrom(seed: number): Random {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

type Spoiler = (text: string, random: Random) => Malformed | null;

const file = (how: string, text: string): Malformed => ({ how, files: { "s.json": text } });

const pick = <Item>(items: readonly Item[], random: Random): Item =>
  items[Math.floor(random() * items.length)];

function placesOf(value: Json): Place[] {
  if (typeof value !== "object" || value === null) return [];
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  const container = value;
  return keys.flatMap((key) => [{ container, key }, ...placesOf((value as never)[key])]);
}

function replaced(
  text: string,
  how: string,
  random: Random,
  change: (value: Json) => Json | undefined,
): Malformed | null {
  const document = JSON.parse(text) as Json;
  const places = placesOf(document);
  for (let attempt = 0; attempt < 50; attempt++) {
    const { container, key } = pick(places, random);
    const before = (container as never)[key] as Json;
    const after = change(before);
    if (after === undefined) continue;
    (container as Record<string | number, Json>)[key] = after;
    return file(
      `${how} at ${key}: ${JSON.stringify(after).slice(0, 40)}`,
      JSON.stringify(document),
    );
  }
  return null;
}

/** Another type than the one that stands there and any that could stand in its place. */
function otherType(value: Json): Json {
  if (typeof value === "string") return 7;
  if (typeof value === "number") return "many";
  if (typeof value === "boolean") return "yes";
  return 3.5;
}

const hugeNumbers = [1e300, -1e300, 1e16, -1e16, 123456789012345680000];

const spoilers: Record<string, Spoiler> = {
  "cut off": (text, random) =>
    file("cut off", text.slice(0, Math.floor(random() * (text.length - 1)))),
  "a character changed": (text, random) => {
    const at = Math.floor(random() * text.length);
    const spoilt =
      text.slice(0, at) + pick(["\u0000", "{", "]", ",,", "#"], random) + text.slice(at);
    // Inside a text a character may do no harm.
    try {
      JSON.parse(spoilt);
      return null;
    } catch {
      return file("a character changed", spoilt);
    }
  },
  "another type": (text, random) => replaced(text, "another type", random, otherType),
  null: (text, random) => replaced(text, "null", random, () => null),
  "a huge number": (text, random) =>
    replaced(text, "a huge number", random, (value) =>
      typeof value === "number" ? pick(hugeNumbers, random) : undefined,
    ),
  "an endless text": (text, random) =>
    replaced(text, "an endless text", random, (value) =>
      typeof value === "string" ? "x".repeat(100_000) : undefined,
    ),
  "an unknown key": (text, random) => {
    const document = JSON.parse(text) as Json;
    const objects = placesOf(document)
      .map(({ container, key }) => (container as never)[key] as Json)
      .filter((value) => typeof value === "object" && value !== null && !Array.isArray(value));
    const key = pick(["colour", "dose2", "Kind", " name", "constructor", "a.b.c", "", "π"], random);
    const target = pick([document, ...objects], random) as Record<string, Json>;
    target[key] = pick<Json>([1, "x", [], {}, null], random);
    return file(`an unknown key ${JSON.stringify(key)}`, JSON.stringify(document));
  },
  "a wrong kind or version": (text, random) => {
    const key = pick(["schema", "kind"], random);
    const document = JSON.parse(text) as Record<string, Json>;
    document[key] = pick<Json>(["burrow/0", "burrow/2", "", "Network", 1, [], null], random);
    return file(`${key} ${JSON.stringify(document[key])}`, JSON.stringify(document));
  },
  "not an object": (_text, random) =>
    file(
      "not an object",
      pick(["[]", "3", '"burrow"', "null", "true", "[[]]", '[{"schema":"burrow/1"}]'], random),
    ),
  "extends in a circle": (text, random) => {
    const length = 1 + Math.floor(random() * 5);
    const names = Array.from({ length }, (_, index) => (index === 0 ? "s.json" : `s${index}.json`));
    const entries = names.map((name, index) => {
      const document = JSON.parse(text) as Record<string, Json>;
      return [name, JSON.stringify({ ...document, extends: `./${names[(index + 1) % length]}` })];
    });
    return { how: `extends in a circle of ${length}`, files: Object.fromEntries(entries) };
  },
  "extends nothing": (text, random) => {
    const parent = pick<Json>(
      ["nobody", "./nobody.json", "/", "", "\u0000.json", "../..", 7, {}, []],
      random,
    );
    const document = { ...(JSON.parse(text) as Record<string, Json>), extends: parent };
    return file(`extends ${JSON.stringify(parent)}`, JSON.stringify(document));
  },
  "nested too deeply": (_text, random) => {
    const depth = 100 + Math.floor(random() * 20_000);
    const [open, close] = pick(
      [
        ['{"extends":', "}"],
        ["[", "]"],
        ['{"units":[', "]}"],
      ],
      random,
    );
    return file("nested too deeply", `${open.repeat(depth)}1${close.repeat(depth)}`);
  },
};

/** The same malformed scenario for the same sources and number, always. */
export function malformedScenario(sources: readonly string[], number: number): Malformed {
  const random = randomFrom(number);
  for (;;) {
    const spoilt = pick(Object.values(spoilers), random)(pick(sources, random), random);
    if (spoilt !== null) return spoilt;
  }
}
