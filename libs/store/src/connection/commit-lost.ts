/** The server answered `commit` with something else: the transaction had failed before. */
export class CommitLost extends Error {
  override readonly name = 'CommitLost';
  constructor(readonly answer: string) {
    super(`commit was answered ${answer}`);
  }
}
