/**
 * A table file one record batch after the other, so that a file of any size is read with the memory of one batch. Each
 * batch comes as a stream of its own, schema and dictionaries in front, and is decoded like a part. What is read here of
 * the format: https://arrow.apache.org/docs/format/Columnar.html#serialization-and-interprocess-communication-ipc
 */

/** Where the bytes of a file come from. Gives fewer than asked for only at the end of the file. */
export type ByteSource = (position: number, length: number) => Uint8Array;

const magicBytes = 8;
const frameBytes = 8;
const continuation = 0xffffffff;
/** Message.fbs, MessageHeader. */
const recordBatch = 3;

/** @throws RangeError when the bytes are not those of an Arrow file */
export function* tableBatches(read: ByteSource): Generator<Uint8Array> {
  const front: Uint8Array[] = [];
  let position = magicBytes;
  for (;;) {
    const frame = viewOf(exactly(read, position, frameBytes));
    const metadataBytes = frame.getInt32(4, true);
    if (frame.getUint32(0, true) !== continuation || metadataBytes < 0) throw notArrow();
    // A message of no length ends the messages; the footer follows.
    if (metadataBytes === 0) return;
    const { kind, bodyBytes } = describeMessage(
      exactly(read, position + frameBytes, metadataBytes),
    );
    const length = frameBytes + metadataBytes + bodyBytes;
    const message = exactly(read, position, length);
    if (kind === recordBatch) yield joinBytes([...front, message]);
    else front.push(message.slice());
    position += length;
  }
}

/** Kind and body of a message: fields 1 and 3 of its flatbuffer, found through the table of offsets before it. */
function describeMessage(metadata: Uint8Array): { kind: number; bodyBytes: number } {
  const view = viewOf(metadata);
  const table = view.getInt32(0, true);
  const offsets = table - view.getInt32(table, true);
  const slots = view.getUint16(offsets, true);
  const place = (field: number) => {
    const slot = 4 + 2 * field;
    const offset = slot < slots ? view.getUint16(offsets + slot, true) : 0;
    return offset === 0 ? null : table + offset;
  };
  const kind = place(1);
  const body = place(3);
  return {
    kind: kind === null ? 0 : view.getUint8(kind),
    bodyBytes: body === null ? 0 : Number(view.getBigInt64(body, true)),
  };
}

function exactly(read: ByteSource, position: number, length: number): Uint8Array {
  const bytes = read(position, length);
  if (bytes.length !== length) throw notArrow();
  return bytes;
}

function notArrow(): RangeError {
  return new RangeError("the bytes are not a whole Arrow file");
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function joinBytes(pieces: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let position = 0;
  for (const piece of pieces) {
    joined.set(piece, position);
    position += piece.length;
  }
  return joined;
}
