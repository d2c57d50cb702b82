/** What is sent back; undefined is nothing. */
export type Reply = readonly unknown[] | undefined | Promise<readonly unknown[]>;
/** Answers one function of teams-js; `data` stands beside the arguments of some. */
export type Answer = (args: readonly unknown[], data: unknown) => Reply;
