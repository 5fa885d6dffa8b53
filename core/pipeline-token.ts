import type { CiJobs } from "./ci-jobs";
import type { CiSystem } from "./ci-system";
import { type CiRepository, ciSystems } from "./ci-systems";

/** What a token must say for a job to be let in. */
export interface PipelineToken {
  /** Without https://. */
  readonly issuer: string;
  readonly audience: string;
  /** `sub` claims; `*` stands where something varies. */
  readonly subjects: readonly string[];
  readonly claims: Readonly<Record<string, string>>;
}

/** What tokens of the jobs of a repository say. */
export function pipelineToken(
  repository: CiRepository,
  jobs: CiJobs,
  access: "read" | "write",
): PipelineToken {
  const system = ciSystems[repository.system] as CiSystem<CiRepository>;
  return {
    issuer: system.issuer(repository),
    audience: system.audience(repository),
    subjects: system.subjects(repository, jobs),
    claims: system.claims(repository, access),
  };
}
