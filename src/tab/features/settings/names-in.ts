/** Names that somebody wrote in one field, each once. */
export const namesIn = (text: string): string[] => [
  ...new Set(
    text
      .split(/[,;\n]/)
      .map((name) => name.replaceAll(/\s+/g, ' ').trim())
      .filter(Boolean),
  ),
];
