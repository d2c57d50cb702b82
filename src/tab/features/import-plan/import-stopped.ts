/** Somebody stopped writing. */
export class ImportStopped extends Error {
  override readonly name = 'ImportStopped';
  constructor() {
    super('Stopped. What was written is kept: go on when you like.');
  }
}
