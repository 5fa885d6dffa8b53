/** One file of a Terraform repository. */
export interface RepositoryFile {
  /** Place below the repository's root, with forward slashes: `accounts/prod/eu-west-1/network/README.md`. */
  readonly path: string;
  /** The whole text, final newline included. */
  readonly text: string;
}

/** A Terraform repository: relative path with forward slashes -> text. A map of strings is one. */
export type Repository = Pick<ReadonlyMap<string, string>, "get" | "keys" | "size">;
