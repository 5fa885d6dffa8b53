import { ciSystems } from "../../core/ci-systems";
import { isLooseSubject } from "../../core/is-loose-subject";
import { pipelineToken } from "../../core/pipeline-token";
import { tokenTables } from "../modules/identity/pipeline-tokens";

describe("a subject", () => {
  test.each([
    "*",
    "repo:*",
    "repo:acme/*",
    "repo:acme*/shop:ref:refs/heads/main",
    "project_path:acme/*:ref_type:branch:ref:main",
    "organization:acme:project:*:workspace:shop:run_phase:apply",
    "organization:acme:pipeline:*:ref:refs/heads/main:commit:*",
    "{*}:*",
    "system:serviceaccount:*:picker",
  ])("%s is of more than one owner", (subject) => expect(isLooseSubject(subject)).toBe(true));

  test("that Palisade writes is of one owner, whatever system it is of", () => {
    const jobs = { branches: [], tags: [], environments: [], pullRequests: false, phases: [] };
    const written = tokenTables.map(({ repository, access, ...table }) => ({
      system: repository.system,
      subjects: pipelineToken(repository, { ...jobs, ...table.jobs }, access).subjects,
    }));
    expect([...new Set(written.map(({ system }) => system))].sort()).toEqual(Object.keys(ciSystems).sort());
    for (const { subjects } of written) expect(subjects.filter(isLooseSubject)).toEqual([]);
  });
});
