declare module 'datapackage' {
  interface Resource {
    name: string;
    descriptor: { format: string };
    read(options: { keyed: true }): Promise<Record<string, unknown>[]>;
  }
  interface Package {
    errors: Error[];
    resources: Resource[];
  }
  const datapackage: { Package: { load(descriptor: object, options: { basePath: string }): Promise<Package> } };
  export default datapackage;
}
