/** The part of a package.json that names other people's packages. */
export interface Manifest {
  readonly path: string;
  readonly dependencies: Readonly<Record<string, string>>;
}

const dependencyFields = ["dependencies", "devDependencies", "optionalDependencies", "peerDependencies"];

export function parseManifest(path: string, text: string): Manifest {
  const read: unknown = JSON.parse(text);
  const fields = typeof read === "object" && read !== null ? Object.entries(read) : [];
  const lists = fields.filter(([name]) => dependencyFields.includes(name)).map(([, list]) => list);
  return { path, dependencies: Object.assign({}, ...lists) };
}

const exact = /^(npm:[^@]+@)?\d+\.\d+\.\d+(-[\w.]+)?$/;

/** Exact versions, one version everywhere, and one line of reasons for each in docs/dependencies.md. */
export function dependencyProblems(manifests: readonly Manifest[], reasons: string): readonly string[] {
  const versions = new Map<string, string>();
  const problems: string[] = [];
  for (const { path, dependencies } of manifests) {
    for (const [name, version] of Object.entries(dependencies)) {
      if (name.startsWith("@zhunsheng/")) continue;
      if (!exact.test(version)) problems.push(`${path}: ${name} ${version} is not an exact version`);
      const other = versions.get(name);
      if (other !== undefined && other !== version)
        problems.push(`${path}: ${name} ${version}, elsewhere ${other}`);
      versions.set(name, version);
    }
  }
  const listed = [...reasons.matchAll(/^\| *`([^`]+)` *\|/gm)].map((match) => match[1] ?? "");
  const unlisted = [...versions.keys()].filter((name) => !listed.includes(name));
  const gone = listed.filter((name) => !versions.has(name));
  const twice = listed.filter((name, index) => listed.indexOf(name) !== index);
  return [
    ...problems,
    ...unlisted.map((name) => `docs/dependencies.md has no line for ${name}`),
    ...gone.map((name) => `docs/dependencies.md explains ${name}, which nothing depends on`),
    ...twice.map((name) => `docs/dependencies.md has two lines for ${name}`),
  ];
}
