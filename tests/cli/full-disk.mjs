/**
 * Preloaded into a command: a disk with room for BURROW_TEST_ROOM bytes. The write that goes over takes what still fits,
 * as a real disk does, and the next one fails.
 */
import fs from "node:fs";
import { syncBuiltinESMExports } from "node:module";

let room = Number(process.env.BURROW_TEST_ROOM);
const { writeSync, writeFileSync } = fs;

function refuse() {
  throw Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
}

fs.writeSync = (file, bytes, from = 0, ...rest) => {
  // Standard output and standard error are not on this disk.
  if (file < 3) return writeSync(file, bytes, from, ...rest);
  if (room <= 0) refuse();
  const taken = writeSync(file, bytes, from, Math.min(bytes.length - from, room));
  room -= taken;
  return taken;
};
fs.writeFileSync = (path, data, ...rest) => {
  if (data.length > room) {
    writeFileSync(path, data.slice(0, room), ...rest);
    room = 0;
    refuse();
  }
  room -= data.length;
  writeFileSync(path, data, ...rest);
};
syncBuiltinESMExports();
