/** Proves that the tests named `browser` ran where they say: in a Chromium, with its workers and its sandboxed page. */
import { expect, test } from "vitest";

test("these tests run in a real Chromium, not in an imitation of one", () => {
  expect(navigator.userAgent).toMatch(/Chrom(e|ium)\/\d+/);
  expect(navigator.userAgent).not.toMatch(/jsdom|happy-dom/i);
  expect(typeof globalThis.process?.versions?.node).toBe("undefined");
});

test("a module worker answers a message", async () => {
  const source = "onmessage = (event) => postMessage(event.data * 2);";
  const address = URL.createObjectURL(new Blob([source], { type: "text/javascript" }));
  const worker = new Worker(address, { type: "module" });
  const answer = await new Promise((resolve) => {
    worker.onmessage = (event) => resolve(event.data);
    worker.postMessage(21);
  });
  worker.terminate();
  URL.revokeObjectURL(address);
  expect(answer).toBe(42);
});

test("text has a width, so a font was found", () => {
  const pen = document.createElement("canvas").getContext("2d");
  if (pen === null) throw new Error("no canvas");
  pen.font = "20px sans-serif";
  expect(pen.measureText("burrow").width).toBeGreaterThan(20);
});
