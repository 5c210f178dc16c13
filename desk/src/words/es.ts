const files = import.meta.glob<Record<string, string>>('./es/*.json', { eager: true, import: 'default' });

/** Every message in this language, its file's name before its key. */
export const catalogue: Record<string, string> = {};
for (const [path, messages] of Object.entries(files)) {
  const area = path.replace(/^.*\/(.*)\.json$/, '$1');
  for (const [key, message] of Object.entries(messages)) catalogue[`${area}.${key}`] = message;
}
