/**
 * Many pieces of work, a few at a time: one more than workers, so that no worker waits while a result is put away.
 */

/** Takes pieces in order; after a failure no new piece begins, and the first error is thrown once all lanes have ended. */
export async function inLanes<Piece>(
  lanes: number,
  pieces: readonly Piece[],
  work: (piece: Piece, place: number) => Promise<void>,
): Promise<void> {
  let next = 0;
  let hasFailed = false;
  const lane = async () => {
    while (next < pieces.length && !hasFailed) {
      const place = next++;
      try {
        await work(pieces[place], place);
      } catch (error) {
        hasFailed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ended) if (end.status === "rejected") throw end.reason;
}
