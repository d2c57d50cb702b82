/** What somebody wrote, by whom, and the id of the message, which names it. */
export interface WrittenMessage {
  text: string;
  entraId: string;
  messageId: string;
}
