import type { CiJobs } from "./ci-jobs";

/** A system that runs pipelines and vouches for each job of them by a token (OpenID Connect). */
export interface CiSystem<Repository> {
  readonly title: string;
  /** What its jobs can be told apart by. */
  readonly jobs: readonly (keyof CiJobs)[];
  /** The issuer of tokens, without https://. */
  readonly issuer: (repository: Repository) => string;
  /** Whom a token is for: the `aud` claim. */
  readonly audience: (repository: Repository) => string;
  /**
   * The `sub` claims that jobs may have, the first of a list being the usual form. `*` stands where something varies that
   * decides nothing; whatever names the owner and the repository is there in full.
   */
  readonly subjects: (repository: Repository, jobs: CiJobs) => readonly string[];
  /** Further claims that AWS STS compares, each of which must be equal. */
  readonly claims: (repository: Repository, access: "read" | "write") => Readonly<Record<string, string>>;
}
