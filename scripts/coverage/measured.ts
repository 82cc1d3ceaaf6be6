/** What must hold whatever comes in: the stages from bytes to dataset, what fetches them, and what makes a site live. */
export const measured = [
  'src/pipeline/**/*.ts',
  'src/io/fetch/*.ts',
  'src/io/{pull-source,local-files,snapshots,write-atomically,write-dataset,read-dataset,signature,site-tree}.ts',
  'scripts/data/*.ts',
  'scripts/publish/**/*.ts',
];
